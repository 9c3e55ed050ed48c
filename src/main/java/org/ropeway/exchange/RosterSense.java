package org.ropeway.exchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules that look at more than one field: dates in order, a school that is a school, a profile that is its user's,
 * and what Ropeway itself needs of a student (grade, state id, birth date).
 */
final class RosterSense {
    private static final Set<String> GRADES = Set.of(
            "IT", "PR", "PK", "TK", "KG", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "01", "02", "03", "04",
            "05", "06", "07", "08", "09", "10", "11", "12", "13", "PS", "UG", "AE", "AD", "Other");
    private static final Pattern STATE_ID = Pattern.compile("\\d{10}");
    private static final Pattern OBJECTIVE =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int OLDEST = 110;

    private static final int SCHOOL = 1;
    private static final int NO_SCHOOL = 2;
    private static final int SCHOOL_YEAR = 1;
    private static final int NO_SCHOOL_YEAR = 2;
    private static final int STATE_ID_MISSING = 1;
    private static final int STATE_ID_ODD = 2;

    private final RosterFile file;
    private final List<RosterColumn> shape;
    private final RosterVersion version;
    private final RosterContext context;
    private final RosterHeader header;
    private final RosterRowCheck check;

    RosterSense(
            RosterFile file,
            List<RosterColumn> shape,
            RosterHeader header,
            RosterRowCheck check,
            RosterContext context) {
        this.file = file;
        this.shape = shape;
        this.version = context.manifest().version();
        this.header = header;
        this.check = check;
        this.context = context;
        this.type = column("type");
        this.start = column(file == RosterFile.ACADEMIC_SESSIONS ? "startDate" : "beginDate");
        this.end = column("endDate");
        this.school = column("schoolSourcedId");
        this.schoolYear = column("schoolYearSourcedId");
        this.subjects = column("subjects");
        this.subjectCodes = column("subjectCodes");
        this.user = column("userSourcedId");
        this.profile = column("userProfileSourcedId");
        this.role = column("role");
    }

    private final int type;
    private final int start;
    private final int end;
    private final int school;
    private final int schoolYear;
    private final int subjects;
    private final int subjectCodes;
    private final int user;
    private final int profile;
    private final int role;

    void check(RosterRow row) {
        if (check.ownId() < 0) {
            return;
        }
        switch (file) {
            case ORGS -> context.ids(file).note(check.ownId(), isSchool(row) ? SCHOOL : NO_SCHOOL);
            case ACADEMIC_SESSIONS -> checkSession(row);
            case COURSES -> checkCourse(row);
            case CLASSES -> {
                checkSchool(row);
                checkSubjects(row);
            }
            case ENROLLMENTS -> {
                checkSchool(row);
                checkDates(row);
            }
            case USERS -> checkUser(row);
            case USER_PROFILES -> context.ids(file).note(check.ownId(), check.named(user) + 1);
            case ROLES -> checkRole(row);
            case DEMOGRAPHICS -> checkBirth(row);
            case LINE_ITEMS -> checkScores(row);
            case LINE_ITEM_LEARNING_OBJECTIVE_IDS, RESULT_LEARNING_OBJECTIVE_IDS -> checkObjective(row);
            case RESOURCES,
                    CLASS_RESOURCES,
                    COURSE_RESOURCES,
                    USER_RESOURCES,
                    CATEGORIES,
                    RESULTS,
                    SCORE_SCALES,
                    LINE_ITEM_SCORE_SCALES,
                    RESULT_SCORE_SCALES -> {}
        }
    }

    /** After the last role: who of the package's new users has none, and so is neither student nor staff. */
    static void tellUsersWithoutRole(RosterContext context) {
        if (context.isUnknowable(RosterFile.ROLES)) {
            return;
        }
        var users = context.ids(RosterFile.USERS);
        for (int id = 0; id < users.size(); id++) {
            boolean news = users.has(id, SourceIds.HERE) && !users.has(id, SourceIds.DELETED);
            if (news && !users.has(id, SourceIds.ROLE) && !users.has(id, SourceIds.STORED)) {
                context.faults.add(new RosterFault(
                        RosterFile.USERS.fileName(),
                        users.line(id),
                        "sourcedId",
                        users.text(id),
                        RosterRule.USER_WITHOUT_ROLE));
            }
        }
    }

    private void checkSession(RosterRow row) {
        boolean year = is(row, type, "schoolYear") || isExtension(row, type);
        context.ids(file).note(check.ownId(), year ? SCHOOL_YEAR : NO_SCHOOL_YEAR);
        checkDates(row);
    }

    private void checkCourse(RosterRow row) {
        int session = schoolYear < 0 ? -1 : check.named(schoolYear);
        if (session >= 0 && context.ids(RosterFile.ACADEMIC_SESSIONS).note(session) == NO_SCHOOL_YEAR) {
            fault(row, RosterRule.SCHOOL_YEAR_TYPE, schoolYear);
        }
        checkSubjects(row);
    }

    private void checkSchool(RosterRow row) {
        int org = school < 0 ? -1 : check.named(school);
        if (org >= 0 && context.ids(RosterFile.ORGS).note(org) == NO_SCHOOL) {
            fault(row, RosterRule.SCHOOL_TYPE, school);
        }
    }

    private void checkSubjects(RosterRow row) {
        if (count(row, subjects) != count(row, subjectCodes)) {
            fault(row, RosterRule.SUBJECT_COUNT, subjectCodes);
        }
    }

    private void checkDates(RosterRow row) {
        int from = at(row, start);
        int to = at(row, end);
        boolean both = from >= 0 && to >= 0 && isDate(row, from) && isDate(row, to);
        if (both && FieldRules.compare(row.text(), row.from(from), row.from(to), 10) > 0) {
            fault(row, RosterRule.DATES_REVERSED, end);
        }
    }

    private void checkUser(RosterRow row) {
        var users = context.ids(file);
        noteStateId(row, users);
        if (version == RosterVersion.V1_1) {
            users.mark(check.ownId(), SourceIds.ROLE);
            if (is(row, role, "student")) {
                tellStateId(users, check.ownId());
            }
        }
        int grades = column("grades");
        int cell = at(row, grades);
        if (cell >= 0 && !GRADES.contains(row.string(cell))) {
            checkGrades(row, cell, grades);
        }
    }

    private void checkGrades(RosterRow row, int cell, int grades) {
        for (var grade : row.string(cell).split(",")) {
            if (!GRADES.contains(grade.strip())) {
                fault(row, RosterRule.GRADE_UNKNOWN, grades);
                return;
            }
        }
    }

    private void noteStateId(RosterRow row, SourceIds users) {
        var found = context.stateIds.in(text(row, "identifier"), text(row, "userIds"));
        int note = found.isEmpty() ? STATE_ID_MISSING : STATE_ID.matcher(found).matches() ? 0 : STATE_ID_ODD;
        users.note(check.ownId(), check.isDeleted() ? 0 : note);
    }

    /** Told once a user proves to be a student: staff and parents have no state id. */
    private void tellStateId(SourceIds users, int id) {
        int note = users.note(id);
        if (note != 0 && users.has(id, SourceIds.HERE)) {
            var rule = note == STATE_ID_MISSING ? RosterRule.STATE_ID_MISSING : RosterRule.STATE_ID_FORM;
            var field = context.stateIds.isIdentifier() ? "identifier" : "userIds";
            context.faults.add(new RosterFault(RosterFile.USERS.fileName(), users.line(id), field, null, rule));
            users.note(id, 0);
        }
    }

    private void checkRole(RosterRow row) {
        int owner = user < 0 ? -1 : check.named(user);
        int theirs = profile < 0 ? -1 : check.named(profile);
        var users = context.ids(RosterFile.USERS);
        if (owner >= 0 && !check.isDeleted()) {
            users.mark(owner, SourceIds.ROLE);
            if (is(row, role, "student")) {
                tellStateId(users, owner);
            }
        }
        int profileOwner =
                theirs < 0 ? 0 : context.ids(RosterFile.USER_PROFILES).note(theirs);
        if (profileOwner > 0 && profileOwner != owner + 1) {
            fault(row, RosterRule.PROFILE_OWNER, profile);
        }
        checkDates(row);
    }

    private void checkBirth(RosterRow row) {
        int birth = column("birthDate");
        int cell = at(row, birth);
        if (cell >= 0 && isDate(row, cell)) {
            int year = FieldRules.digits(row.text(), row.from(cell), 4);
            int today = context.today.getYear();
            if (year < today - OLDEST || year > today - 4) {
                fault(row, RosterRule.BIRTH_DATE_ODD, birth);
            }
        }
    }

    private void checkScores(RosterRow row) {
        var least = number(row, "resultValueMin");
        var most = number(row, "resultValueMax");
        if (least != null && most != null && least > most) {
            fault(row, RosterRule.SCORE_RANGE, column("resultValueMin"));
        }
    }

    private void checkObjective(RosterRow row) {
        if (is(row, column("source"), "case")
                && !OBJECTIVE.matcher(text(row, "learningObjectiveId")).matches()) {
            fault(row, RosterRule.LEARNING_OBJECTIVE_ID, column("learningObjectiveId"));
        }
    }

    private @Nullable Double number(RosterRow row, String name) {
        int cell = at(row, column(name));
        boolean sound = cell >= 0 && FieldRules.number(row.text(), row.from(cell), row.to(cell)) == null;
        return sound ? Double.valueOf(row.string(cell)) : null;
    }

    private boolean isSchool(RosterRow row) {
        return is(row, type, "school") || isExtension(row, type);
    }

    private boolean isExtension(RosterRow row, int column) {
        int cell = at(row, column);
        return cell >= 0 && row.string(cell).startsWith("ext:");
    }

    private boolean isDate(RosterRow row, int cell) {
        return FieldRules.date(row.text(), row.from(cell), row.to(cell)) == null;
    }

    private boolean is(RosterRow row, int column, String word) {
        int cell = at(row, column);
        return cell >= 0 && row.isWord(cell, word);
    }

    private int count(RosterRow row, int column) {
        int cell = at(row, column);
        int items = cell < 0 ? 0 : 1;
        for (int at = items == 0 ? 0 : row.from(cell); items > 0 && at < row.to(cell); at++) {
            items += row.text()[at] == ',' ? 1 : 0;
        }
        return items;
    }

    private String text(RosterRow row, String name) {
        int cell = at(row, column(name));
        return cell < 0 ? "" : row.string(cell);
    }

    /** The place of a column's value in the row; -1 when it has none. */
    private int at(RosterRow row, int column) {
        int cell = column < 0 ? -1 : header.positions()[column];
        return cell < 0 || row.isBlank(cell) ? -1 : cell;
    }

    private int column(String name) {
        return RosterShapes.column(version, file, name);
    }

    private void fault(RosterRow row, RosterRule rule, int column) {
        int cell = header.positions()[column];
        var name = shape.get(column).name();
        var value = cell < 0 ? null : row.string(cell);
        context.faults.add(new RosterFault(file.fileName(), row.line(), name, value, rule));
    }
}
