package org.ropeway.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small OneRoster 1.2 package of one school, made for these tests: two students (Ana Ruiz and Ben Cole), a teacher, a
 * mother, a class in periods 1 and 2. Each test changes what it is about.
 */
public final class RosterFixture {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();

    private RosterFixture() {}

    /** Everything in its bulk form. */
    public static RosterFixture bulk() {
        var roster = empty("1.2");
        roster.file("orgs", "bulk", """
                sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                d1,,,Clovis Unified,district,1062117,
                s1,,,Clovis High,school,10621171030659,d1
                """);
        roster.file("academicSessions", "bulk", """
                sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                fall,,,Fall 2026,semester,2026-08-17,2026-12-18,year,2027
                year,,,2026-27,schoolYear,2026-08-17,2027-06-04,,2027
                """);
        roster.file("courses", "bulk", """
                sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
                c1,,,year,English 11,ENG11,11,s1,English,2131
                """);
        roster.file("classes", "bulk", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
                k1,,,English 11 - 2,11,c1,ENG11-2,scheduled,B 12,s1,fall,English,2131,"1,2"
                """);
        roster.file("users", "bulk", """
                sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
                u1,,,true,aruiz,{SSID:1000000001},Ana,Ruiz,,1000000001,ana@example.org,,,u4,11,,,,,,s1,she/her
                u2,,,true,bcole,{SSID:1000000002},Benjamin,Cole,J,1000000002,,,,,12,,,Ben,,,s1,
                u3,,,true,tlee,,Tomas,Lee,,,tlee@example.org,,,,,,,,,,s1,
                u4,,,true,mruiz,,Maria,Ruiz,,,maria@example.org,,559-555-0101,,,,,,,,,
                """);
        roster.file("roles", "bulk", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                r1,,,u1,primary,student,2026-08-17,,s1,
                r2,,,u2,primary,student,2026-08-17,,s1,
                r3,,,u3,primary,teacher,2026-08-17,,s1,
                r4,,,u4,primary,parent,,,s1,
                """);
        roster.file("enrollments", "bulk", """
                sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                e1,,,k1,s1,u1,student,,2026-08-17,
                e2,,,k1,s1,u2,student,,2026-08-17,
                e3,,,k1,s1,u3,teacher,true,,
                """);
        roster.file("demographics", "bulk", """
                sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
                u1,,,2010-03-02,female,false,false,false,false,true,false,true,US,CA,Fresno,
                u2,,,,male,,,,,,,,,,,
                """);
        return roster;
    }

    /** A package in which every file is absent. */
    public static RosterFixture empty(String version) {
        var roster = new RosterFixture();
        roster.manifest.put("manifest.version", "1.0");
        roster.manifest.put("oneroster.version", version);
        var edition = version.equals("1.1") ? RosterVersion.V1_1 : RosterVersion.V1_2;
        RosterShapes.shapes(edition).keySet().forEach(file -> roster.manifest.put(file.property(), "absent"));
        return roster;
    }

    /** Puts a file and announces it. */
    public RosterFixture file(String stem, String mode, String csv) {
        manifest.put("file." + stem, mode);
        return entry(stem + ".csv", csv);
    }

    public RosterFixture without(String stem) {
        manifest.put("file." + stem, "absent");
        entries.remove(stem + ".csv");
        return this;
    }

    /** Puts an entry into the ZIP and says nothing of it in the manifest. */
    public RosterFixture entry(String name, String csv) {
        return entry(name, csv.getBytes(StandardCharsets.UTF_8));
    }

    public RosterFixture entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public RosterFixture manifest(String property, String value) {
        manifest.put(property, value);
        return this;
    }

    public RosterFixture withoutProperty(String property) {
        manifest.remove(property);
        return this;
    }

    /** Replaces text in a file; it must be there. */
    public RosterFixture change(String stem, String from, String to) {
        var name = stem + ".csv";
        var text = new String(entries.get(name), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        return entry(name, text.replace(from, to));
    }

    /** Adds a row at a file's end. */
    public RosterFixture row(String stem, String row) {
        var text = new String(entries.get(stem + ".csv"), StandardCharsets.UTF_8);
        return entry(stem + ".csv", text + row + "\n");
    }

    /** The header line of a file in 1.2, and these rows under it. */
    public RosterFixture delta(String stem, String... rows) {
        var file = RosterFile.ofStem(stem);
        var header = RosterShapes.shapes(RosterVersion.V1_2).get(file).stream()
                .map(RosterColumn::name)
                .collect(Collectors.joining(","));
        return file(stem, "delta", header + "\n" + String.join("\n", rows) + "\n");
    }

    public String text(String stem) {
        return new String(entries.get(stem + ".csv"), StandardCharsets.UTF_8);
    }

    public Path zip(Path folder) {
        try {
            var file = Files.createTempFile(folder, "roster", ".zip");
            Files.write(file, bytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (!entries.containsKey("manifest.csv")) {
                put(zip, "manifest.csv", manifestText().getBytes(StandardCharsets.UTF_8));
            }
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same without any manifest. */
    public byte[] bytesWithoutManifest() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String manifestText() {
        return manifest.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue())
                .collect(Collectors.joining("\n", "propertyName,value\n", "\n"));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
