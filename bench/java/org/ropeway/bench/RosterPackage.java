package org.ropeway.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a OneRoster 1.2 bulk package of a large district: 100,000 users (92,000 invented students, 4,000 staff, 4,000
 * parents), 400,000 enrollments in 14,000 classes of 60 schools, with roles and demographics. Drawn from one seed.
 */
final class RosterPackage {
    static final int USERS = 100_000;
    static final int ENROLLMENTS = 400_000;
    private static final int STUDENTS = 92_000;
    private static final int STAFF = 4_000;
    private static final int CLASSES = 14_000;
    private static final int SCHOOLS = 60;
    private static final String[] FILES = {
        "academicSessions", "orgs", "courses", "classes", "users", "roles", "enrollments", "demographics"
    };
    private static final String[] ABSENT = {
        "categories",
        "classResources",
        "courseResources",
        "lineItemLearningObjectiveIds",
        "lineItems",
        "lineItemScoreScales",
        "resources",
        "resultLearningObjectiveIds",
        "results",
        "resultScoreScales",
        "scoreScales",
        "userProfiles",
        "userResources"
    };
    private static final String[] GIVEN = {
        "Ana", "Luis", "Mei", "Amir", "Sofía", "Noah", "Priya", "Diego", "Grace", "Yusuf", "Elena", "Kai", "Ruth",
        "Omar"
    };
    private static final String[] FAMILY = {
        "García", "Nguyen", "Okafor", "Smith", "Hernández", "Lee", "Singh", "Ortiz", "Brown", "Vang", "Ruiz", "Khan"
    };

    private final Random random = new Random(6300);
    private final ZipOutputStream zip;
    private final BufferedWriter out;

    private RosterPackage(ZipOutputStream zip) {
        this.zip = zip;
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    static void write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var writing = new RosterPackage(zip);
            writing.manifest();
            writing.orgs();
            writing.terms();
            writing.classes();
            writing.users();
            writing.enrollments();
            writing.demographics();
        }
    }

    private void manifest() throws IOException {
        begin("manifest", "propertyName,value");
        line("manifest.version,1.0\noneroster.version,1.2\nsource.systemName,Invented");
        for (var file : FILES) {
            line("file." + file + ",bulk");
        }
        for (var file : ABSENT) {
            line("file." + file + ",absent");
        }
        end();
    }

    private void orgs() throws IOException {
        begin("orgs", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId");
        line("district,,,Large Unified,district,1062117,");
        for (int school = 0; school < SCHOOLS; school++) {
            line("school-%d,,,School %d,school,,district".formatted(school, school));
        }
        end();
    }

    private void terms() throws IOException {
        begin(
                "academicSessions",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear");
        line("year,,,2026-27,schoolYear,2026-08-17,2027-06-04,,2027");
        line("fall,,,Fall,semester,2026-08-17,2026-12-18,year,2027");
        end();
    }

    private void classes() throws IOException {
        begin(
                "courses",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes");
        for (int course = 0; course < 400; course++) {
            line("course-%d,,,year,Course %d,C%d,\"09,10\",district,,".formatted(course, course, course));
        }
        end();
        begin(
                "classes",
                "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods");
        for (int one = 0; one < CLASSES; one++) {
            line("class-%d,,,Course %d - %d,10,course-%d,K%d,scheduled,Room %d,school-%d,\"year,fall\",,,%d"
                    .formatted(one, one % 400, one, one % 400, one, one % 90, one % SCHOOLS, one % 7 + 1));
        }
        end();
    }

    private void users() throws IOException {
        begin(
                "users",
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns");
        for (int user = 0; user < USERS; user++) {
            boolean student = user < STUDENTS;
            line("user-%06d,,,true,u%d,%s,%s,%s,,%s,u%d@example.org,,,%s,%s,,,,,,school-%d,"
                    .formatted(
                            user,
                            user,
                            student ? "{SSID:%010d}".formatted(3_000_000_000L + user) : "",
                            GIVEN[random.nextInt(GIVEN.length)],
                            FAMILY[random.nextInt(FAMILY.length)],
                            student ? Long.toString(3_000_000_000L + user) : "",
                            user,
                            student && user % 20 == 0
                                    ? "user-%06d".formatted(STUDENTS + STAFF + user / 20 % 4_000)
                                    : "",
                            student ? Integer.toString(9 + user % 4) : "",
                            user % SCHOOLS));
        }
        end();
        begin(
                "roles",
                "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId");
        for (int user = 0; user < USERS; user++) {
            var role = user < STUDENTS ? "student" : user < STUDENTS + STAFF ? "teacher" : "parent";
            line("role-%d,,,user-%06d,primary,%s,2026-08-17,,school-%d,".formatted(user, user, role, user % SCHOOLS));
        }
        end();
    }

    private void enrollments() throws IOException {
        begin(
                "enrollments",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
        for (int one = 0; one < ENROLLMENTS; one++) {
            boolean teacher = one < CLASSES;
            int who = teacher ? STUDENTS + one % STAFF : one % STUDENTS;
            int where = teacher ? one : random.nextInt(CLASSES / SCHOOLS) * SCHOOLS + who % SCHOOLS;
            line("enrollment-%06d,,,class-%d,school-%d,user-%06d,%s,%s,2026-08-17,"
                    .formatted(
                            one, where, where % SCHOOLS, who, teacher ? "teacher" : "student", teacher ? "true" : ""));
        }
        end();
    }

    private void demographics() throws IOException {
        begin(
                "demographics",
                "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus");
        for (int user = 0; user < STUDENTS; user++) {
            line("user-%06d,,,%d-%02d-%02d,%s,false,%s,false,false,true,false,%s,US,CA,,"
                    .formatted(
                            user,
                            2008 + user % 4,
                            1 + user % 12,
                            1 + user % 28,
                            user % 2 == 0 ? "female" : "male",
                            user % 9 == 0,
                            user % 2 == 0));
        }
        end();
    }

    private void begin(String stem, String header) throws IOException {
        zip.putNextEntry(new ZipEntry(stem + ".csv"));
        line(header);
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }
}
