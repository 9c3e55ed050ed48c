package org.ropeway.exchange;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of each data file, in the order that the standard fixes. One token a column: {@code !} after the name
 * says that a value is required, then the kind; {@code @users} refers to one record of users.csv, {@code @users*} to a
 * list of them, {@code =sex} takes a word of that vocabulary, {@code =sex.} no {@code ext:} word, {@code =roles*} a list.
 * {@code sourcedId}, {@code status} and {@code dateLastModified} come before all of these.
 */
final class RosterShapes {
    private static final String V1_2 = """
            orgs              name!:text type!:=orgType identifier:text parentSourcedId:@orgs
            academicSessions  title!:text type!:=sessionType startDate!:date endDate!:date parentSourcedId:@academicSessions schoolYear!:year
            courses           schoolYearSourcedId:@academicSessions title!:text courseCode:text grades:list orgSourcedId!:@orgs subjects:list subjectCodes:list
            classes           title!:text grades:list courseSourcedId!:@courses classCode:text classType!:=classType location:text schoolSourcedId!:@orgs termSourcedIds!:@academicSessions* subjects:list subjectCodes:list periods:list
            users             enabledUser!:boolean username!:text userIds:userIds givenName!:text familyName!:text middleName:text identifier:text email:text sms:text phone:text agentSourcedIds:@users* grades:list password:secret userMasterIdentifier:text preferredGivenName:text preferredMiddleName:text preferredFamilyName:text primaryOrgSourcedId:@orgs pronouns:text
            userProfiles      userSourcedId!:@users profileType!:text vendorId!:text applicationId:text description:text credentialType!:text username!:text password:secret
            roles             userSourcedId!:@users roleType!:=roleType. role!:=role beginDate:date endDate:date orgSourcedId!:@orgs userProfileSourcedId:@userProfiles
            enrollments       classSourcedId!:@classes schoolSourcedId!:@orgs userSourcedId!:@users role!:=enrollmentRole primary:boolean beginDate:date endDate:date
            demographics      birthDate:date sex:=sex americanIndianOrAlaskaNative:boolean asian:boolean blackOrAfricanAmerican:boolean nativeHawaiianOrOtherPacificIslander:boolean white:boolean demographicRaceTwoOrMoreRaces:boolean hispanicOrLatinoEthnicity:boolean countryOfBirthCode:text stateOfBirthAbbreviation:text cityOfBirth:text publicSchoolResidenceStatus:text
            resources         vendorResourceId!:text title:text roles:=resourceRole* importance:=importance. vendorId:text applicationId:text
            classResources    title:text classSourcedId!:@classes resourceSourcedId!:@resources
            courseResources   title:text courseSourcedId!:@courses resourceSourcedId!:@resources
            userResources     userSourcedId!:@users orgSourcedId:@orgs classSourcedId:@classes resourceSourcedId!:@resources
            categories        title!:text weight:integer
            lineItems         title!:text description:text assignDate!:date dueDate!:date classSourcedId!:@classes categorySourcedId!:@categories academicSessionSourcedId!:@academicSessions resultValueMin:number resultValueMax:number schoolSourcedId!:@orgs
            results           lineItemSourcedId!:@lineItems studentSourcedId!:@users scoreStatus!:=scoreStatus score:number scoreDate!:date comment:text textScore:text classSourcedId:@classes inProgress:boolean incomplete:boolean late:boolean missing:boolean
            scoreScales       title!:text type!:text orgSourcedId!:@orgs courseSourcedId!:@courses classSourcedId!:@classes scoreScaleValue!:scale
            lineItemScoreScales title:text lineItemSourcedId!:@lineItems scoreScaleSourcedId!:@scoreScales
            lineItemLearningObjectiveIds lineItemSourcedId!:@lineItems source!:=objectiveSource learningObjectiveId!:text
            resultScoreScales title:text resultSourcedId!:@results scoreScaleSourcedId!:@scoreScales
            resultLearningObjectiveIds resultSourcedId!:@results source!:=objectiveSource learningObjectiveId!:text score:number textScore:text
            """;

    /** What differs in 1.1: the user carries role and organizations, the grade book is smaller. */
    private static final String V1_1 = """
            users             enabledUser!:boolean orgSourcedIds!:@orgs* role!:=role11 username!:text userIds:userIds givenName!:text familyName!:text middleName:text identifier:text email:text sms:text phone:text agentSourcedIds:@users* grades:list password:secret
            lineItems         title!:text description:text assignDate!:date dueDate!:date classSourcedId!:@classes categorySourcedId!:@categories gradingPeriodSourcedId!:@academicSessions resultValueMin!:number resultValueMax!:number
            results           lineItemSourcedId!:@lineItems studentSourcedId!:@users scoreStatus!:=scoreStatus score!:number scoreDate!:date comment:text
            """;

    private static final List<String> ALSO_IN_1_1 = List.of(
            "orgs",
            "academicSessions",
            "courses",
            "classes",
            "enrollments",
            "demographics",
            "resources",
            "classResources",
            "courseResources",
            "categories");

    private static final Map<RosterVersion, Map<RosterFile, List<RosterColumn>>> SHAPES = shapes();

    private RosterShapes() {}

    /** The columns of a file in that edition; null when the edition has no such file. */
    static @Nullable List<RosterColumn> of(RosterVersion version, RosterFile file) {
        return shapes(version).get(file);
    }

    /** The files of an edition, in the order of reading. */
    static Map<RosterFile, List<RosterColumn>> shapes(RosterVersion version) {
        var shapes = SHAPES.get(version);
        if (shapes == null) {
            throw new IllegalArgumentException("no shapes for " + version);
        }
        return shapes;
    }

    /** The place of a column in its file's shape, from 0. */
    static int column(RosterVersion version, RosterFile file, String name) {
        var shape = shapes(version).getOrDefault(file, List.of());
        for (int column = 0; column < shape.size(); column++) {
            if (shape.get(column).name().equals(name)) {
                return column;
            }
        }
        return -1;
    }

    private static Map<RosterVersion, Map<RosterFile, List<RosterColumn>>> shapes() {
        var newer = parsed(V1_2);
        var older = parsed(V1_1);
        ALSO_IN_1_1.stream().map(RosterFile::ofStem).forEach(file -> older.put(file, newer.get(file)));
        var all = new EnumMap<RosterVersion, Map<RosterFile, List<RosterColumn>>>(RosterVersion.class);
        all.put(RosterVersion.V1_1, older);
        all.put(RosterVersion.V1_2, newer);
        return all;
    }

    private static Map<RosterFile, List<RosterColumn>> parsed(String lines) {
        var shapes = new EnumMap<RosterFile, List<RosterColumn>>(RosterFile.class);
        lines.lines().map(line -> line.split("\\s+")).forEach(tokens -> {
            var file = RosterFile.ofStem(tokens[0]);
            shapes.put(file, columns(file, tokens));
        });
        return shapes;
    }

    private static List<RosterColumn> columns(RosterFile file, String[] tokens) {
        var own = file == RosterFile.DEMOGRAPHICS ? "sourcedId!:id@users" : "sourcedId!:id";
        var first = List.of(
                RosterColumn.parse(own),
                RosterColumn.parse("status:status"),
                RosterColumn.parse("dateLastModified:modified"));
        var rest = Arrays.stream(tokens).skip(1).map(RosterColumn::parse);
        return Stream.concat(first.stream(), rest).toList();
    }
}
