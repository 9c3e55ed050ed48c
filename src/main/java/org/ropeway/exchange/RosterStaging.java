package org.ropeway.exchange;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.School;
import org.ropeway.students.CopyRows;
import org.ropeway.students.Coverage;
import org.ropeway.students.Gender;
import org.ropeway.students.RosterLoad;
import org.ropeway.students.Ssid;
import org.ropeway.students.StagedTable;

/** Hands the rows of a checked package on to a load of {@code students}. */
final class RosterStaging implements RosterReader.Rows {
    private final RosterLoad load;
    private final RosterFaults faults;
    private final StateIdRule stateIds;
    private final Schools schools;
    private final Map<StagedTable, Coverage> coverage = new EnumMap<>(StagedTable.class);

    private RosterVersion version = RosterVersion.V1_2;
    private RosterFile file = RosterFile.ORGS;
    private @Nullable CopyRows rows;
    private @Nullable CopyRows agents;
    private @Nullable CopyRows roles;
    private int[] columns = {};

    RosterStaging(RosterLoad load, RosterFaults faults, StateIdRule stateIds, List<School> schools) {
        this.load = load;
        this.faults = faults;
        this.stateIds = stateIds;
        this.schools = new Schools(schools);
    }

    /** What the staged rows say together. */
    Map<StagedTable, Coverage> coverage() {
        return coverage;
    }

    @Override
    public void begin(RosterFile next, RosterManifest manifest) {
        file = next;
        version = manifest.version();
        var said = manifest.mode(next) == RosterMode.BULK ? Coverage.ALL : Coverage.CHANGES;
        var table = tableOf(next);
        coverage.put(table, said);
        columns = columns(namesOf(next));
        rows = load.rows(table);
        if (next == RosterFile.USERS) {
            agents = load.rowsForLater(StagedTable.AGENT);
            if (version == RosterVersion.V1_1) {
                coverage.put(StagedTable.ROLE, said);
                roles = load.rowsForLater(StagedTable.ROLE);
            }
        }
    }

    @Override
    public void row(RosterRow row) {
        switch (file) {
            case ORGS -> org(row);
            case ACADEMIC_SESSIONS -> term(row);
            case COURSES -> course(row);
            case CLASSES -> homeClass(row);
            case USERS -> user(row);
            case ROLES -> role(row);
            case ENROLLMENTS -> enrollment(row);
            case DEMOGRAPHICS -> demographics(row);
            default -> throw new IllegalStateException(file + " is not kept");
        }
    }

    @Override
    public void end() throws IOException {
        for (var written : new CopyRows[] {rows, agents, roles}) {
            if (written != null) {
                written.close();
            }
        }
        rows = null;
        agents = null;
        roles = null;
    }

    /** Stops in the middle of a file. */
    void cancel() {
        if (rows != null) {
            rows.cancel();
        }
    }

    static StagedTable tableOf(RosterFile file) {
        return switch (file) {
            case ORGS -> StagedTable.ORG;
            case ACADEMIC_SESSIONS -> StagedTable.TERM;
            case COURSES -> StagedTable.COURSE;
            case CLASSES -> StagedTable.CLASS;
            case USERS -> StagedTable.PERSON;
            case ROLES -> StagedTable.ROLE;
            case ENROLLMENTS -> StagedTable.ENROLLMENT;
            case DEMOGRAPHICS -> StagedTable.DEMOGRAPHICS;
            default -> throw new IllegalArgumentException(file + " is not kept");
        };
    }

    private static String namesOf(RosterFile file) {
        return switch (file) {
            case ORGS -> "sourcedId name type identifier parentSourcedId";
            case ACADEMIC_SESSIONS -> "sourcedId title type startDate endDate parentSourcedId";
            case COURSES -> "sourcedId title courseCode";
            case CLASSES -> "sourcedId title classCode courseSourcedId schoolSourcedId termSourcedIds periods location";
            case USERS ->
                "sourcedId givenName middleName familyName preferredGivenName preferredFamilyName grades identifier"
                        + " userIds email phone agentSourcedIds role orgSourcedIds";
            case ROLES -> "userSourcedId role orgSourcedId roleType";
            case ENROLLMENTS -> "userSourcedId classSourcedId sourcedId beginDate endDate role";
            case DEMOGRAPHICS ->
                "sourcedId birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican"
                        + " nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces"
                        + " hispanicOrLatinoEthnicity";
            default -> throw new IllegalArgumentException(file + " is not kept");
        };
    }

    private int[] columns(String names) {
        return java.util.Arrays.stream(names.split(" "))
                .mapToInt(name -> RosterShapes.column(version, file, name))
                .toArray();
    }

    private void org(RosterRow row) {
        var id = text(row, 0);
        var name = text(row, 1);
        var identifier = text(row, 3);
        boolean isSchool = row.isWord(columns[2], "school");
        var school = isSchool ? schools.find(id, identifier, name) : null;
        if (isSchool && school == null && !isDeleted(row)) {
            faults.add(new RosterFault(
                    file.fileName(), row.line(), "sourcedId", id + " · " + name, RosterRule.SCHOOL_UNKNOWN));
        }
        copy(row, 0, 1)
                .text(text(row, 2).toLowerCase(Locale.ROOT))
                .text(identifier)
                .text(text(row, 4));
        out().text(school == null ? null : school.id().value().toString());
        end(row);
    }

    private void term(RosterRow row) {
        copy(row, 0, 1, 2, 3, 4, 5);
        end(row);
    }

    private void course(RosterRow row) {
        copy(row, 0, 1, 2);
        end(row);
    }

    private void homeClass(RosterRow row) {
        copy(row, 0, 1, 2, 3, 4)
                .text(array(text(row, 5)))
                .text(array(text(row, 6)))
                .text(text(row, 7));
        end(row);
    }

    private void user(RosterRow row) {
        var stateId = stateIds.in(text(row, 7), text(row, 8));
        copy(row, 0, 1, 2, 3, 4, 5)
                .text(grade(text(row, 6)))
                .text(Ssid.isWellFormed(stateId) ? stateId : null)
                .text(text(row, 9))
                .text(text(row, 10));
        end(row);
        for (var agent : items(text(row, 11))) {
            if (agents != null) {
                agents.text(text(row, 0)).text(agent).endRow();
            }
        }
        rolesOf(row);
    }

    /** In 1.1 the user has one role, at each of the organizations. */
    private void rolesOf(RosterRow row) {
        int rank = 0;
        for (var org : roles == null ? List.<String>of() : items(text(row, 13))) {
            if (roles != null) {
                roles.text(text(row, 0))
                        .text(text(row, 12).toLowerCase(Locale.ROOT))
                        .text(org);
                roles.text(Integer.toString(rank++)).flag(isDeleted(row)).endRow();
            }
        }
    }

    private void role(RosterRow row) {
        copy(row, 0).text(text(row, 1).toLowerCase(Locale.ROOT)).text(text(row, 2));
        out().text(row.isWord(columns[3], "primary") ? "0" : "1");
        end(row);
    }

    private void enrollment(RosterRow row) {
        if (row.isWord(columns[5], "student")) {
            copy(row, 0, 1, 2, 3, 4);
            end(row);
        }
    }

    private void demographics(RosterRow row) {
        copy(row, 0, 1)
                .text(Gender.ofRoster(text(row, 2).toLowerCase(Locale.ROOT)).name());
        copy(row, 3, 4, 5, 6, 7, 8, 9);
        end(row);
    }

    private CopyRows copy(RosterRow row, int... fields) {
        for (int field : fields) {
            int column = columns[field];
            if (column < 0 || row.isBlank(column)) {
                out().none();
            } else {
                out().text(row.text(), row.from(column), row.to(column));
            }
        }
        return out();
    }

    private void end(RosterRow row) {
        out().flag(isDeleted(row)).endRow();
    }

    private CopyRows out() {
        var open = rows;
        if (open == null) {
            throw new IllegalStateException("no file was begun");
        }
        return open;
    }

    private String text(RosterRow row, int field) {
        return columns[field] < 0 ? "" : row.string(columns[field]);
    }

    private static boolean isDeleted(RosterRow row) {
        return row.is(1, "tobedeleted");
    }

    private static List<String> items(String list) {
        return list.isEmpty()
                ? List.of()
                : java.util.Arrays.stream(list.split(",")).map(String::strip).toList();
    }

    private static String array(String list) {
        var array = new StringJoiner("\",\"", "{\"", "\"}").setEmptyValue("{}");
        items(list).forEach(item -> array.add(item.replace("\\", "\\\\").replace("\"", "\\\"")));
        return array.toString();
    }

    /** The first grade of the list that is one of ours, as its number. */
    private static @Nullable String grade(String list) {
        for (var word : items(list)) {
            switch (word.toUpperCase(Locale.ROOT)) {
                case "K", "KG" -> {
                    return "0";
                }
                case "AE", "AD" -> {
                    return "13";
                }
                default -> {
                    if (word.matches("0?[1-9]|1[0-3]")) {
                        return Integer.toString(Integer.parseInt(word));
                    }
                }
            }
        }
        return null;
    }

    /** Finds the agency's school of an organization: by its roster id, by the state's code, by its name. */
    private static final class Schools {
        private final Map<String, School> byKey = new HashMap<>();

        Schools(List<School> schools) {
            for (var school : schools) {
                byKey.put("name " + school.name().toLowerCase(Locale.ROOT), school);
                put("code ", school.cdsCode(), school);
                put("id ", school.rosterId(), school);
            }
        }

        @Nullable
        School find(String id, String identifier, String name) {
            var byId = byKey.get("id " + id);
            var byCode = byId != null ? byId : byKey.get("code " + identifier.replaceAll("[^0-9]", ""));
            return byCode != null ? byCode : byKey.get("name " + name.strip().toLowerCase(Locale.ROOT));
        }

        private void put(String kind, @Nullable String key, School school) {
            if (key != null && !key.isBlank()) {
                byKey.put(kind + key, school);
            }
        }
    }
}
