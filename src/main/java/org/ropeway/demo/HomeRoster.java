package org.ropeway.demo;

import static org.ropeway.students.StagedTable.AGENT;
import static org.ropeway.students.StagedTable.CLASS;
import static org.ropeway.students.StagedTable.COURSE;
import static org.ropeway.students.StagedTable.DEMOGRAPHICS;
import static org.ropeway.students.StagedTable.ENROLLMENT;
import static org.ropeway.students.StagedTable.GIVEN_ID;
import static org.ropeway.students.StagedTable.ORG;
import static org.ropeway.students.StagedTable.PERSON;
import static org.ropeway.students.StagedTable.ROLE;
import static org.ropeway.students.StagedTable.TERM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.students.Coverage;
import org.ropeway.students.RosterLoad;
import org.ropeway.students.StagedTable;

/** One district's students and their classes at home, handed over as a district's roster file would be. */
final class HomeRoster {
    /** What is taught in each of the seven periods' places to each grade, 9 first. */
    private static final String[][] SUBJECTS = {
        {"English 9", "Integrated Math I", "Biology", "World Geography", "Physical Education 9", "Spanish I", "Health"},
        {"English 10", "Integrated Math II", "Chemistry", "World History", "Physical Education 10", "Spanish II", "Art"
        },
        {"English 11", "Integrated Math III", "Physics", "United States History", "Spanish III", "AVID", "Band"},
        {"English 12", "Statistics", "Anatomy", "Government and Economics", "Spanish IV", "Yearbook", "Weights"},
    };

    private static final int CLASS_SIZE = 32;
    private static final String HOME_TERM = "T1";

    private final String agency;
    private final District district;
    private final List<School> schools;
    private final List<Pupil> pupils;
    private final Season season;
    private final Map<String, List<Pupil>> classes = new LinkedHashMap<>();

    HomeRoster(World world, District district) {
        this.agency = world.program().slug();
        this.district = district;
        this.season = world.season();
        this.schools = world.places().schools().stream()
                .filter(school -> school.district().equals(district.id()))
                .toList();
        this.pupils = world.pupils().stream()
                .filter(pupil -> pupil.school().district().equals(district.id()))
                .toList();
        if (world.program().sendsClasses(district)) {
            pupils.forEach(this::enroll);
        }
    }

    void into(RosterLoad load) {
        orgs(load);
        term(load);
        courses(load);
        classes(load);
        persons(load);
        ids(load);
        roles(load);
        guardians(load);
        demographics(load);
        enrollments(load);
        var coverage = new LinkedHashMap<StagedTable, Coverage>();
        for (var table : StagedTable.values()) {
            coverage.put(table, Coverage.ALL);
        }
        load.merge(coverage);
    }

    /** The class's key says school, subject, period and parallel class. */
    private void enroll(Pupil pupil) {
        if (pupil.grade().isAdult()) {
            return;
        }
        var subjects = SUBJECTS[pupil.grade().value() - 9];
        int turn = pupil.number();
        for (int period : pupil.periods()) {
            var subject = subjects[(turn + period) % subjects.length];
            join(pupil, "%s|%s|%d".formatted(pupil.school().rosterId(), subject, period));
        }
    }

    private void join(Pupil pupil, String hour) {
        int parallel = 1;
        while (classes.getOrDefault(hour + "|" + parallel, List.of()).size() >= CLASS_SIZE) {
            parallel++;
        }
        classes.computeIfAbsent(hour + "|" + parallel, _ -> new ArrayList<>()).add(pupil);
    }

    private void orgs(RosterLoad load) {
        try (var rows = load.rows(ORG)) {
            rows.text(district.code())
                    .text(district.name())
                    .text("district")
                    .none()
                    .none()
                    .none()
                    .flag(false)
                    .endRow();
            for (var school : schools) {
                var known = school.id().toString();
                rows.text(school.rosterId()).text(school.name()).text("school").text(school.cdsCode());
                rows.text(district.code()).text(known).flag(false).endRow();
            }
        }
    }

    private void term(RosterLoad load) {
        var days = season.next().days();
        try (var rows = load.rows(TERM)) {
            rows.text(HOME_TERM).text(season.next().name()).text("semester");
            rows.text(days.first().toString())
                    .text(days.last().toString())
                    .none()
                    .flag(false)
                    .endRow();
        }
    }

    private void courses(RosterLoad load) {
        try (var rows = load.rows(COURSE)) {
            for (var grade : SUBJECTS) {
                for (var subject : grade) {
                    rows.text(subject).text(subject).none().flag(false).endRow();
                }
            }
        }
    }

    private void classes(RosterLoad load) {
        try (var rows = load.rows(CLASS)) {
            for (var key : classes.keySet()) {
                var part = key.split("\\|");
                var title = "%s, period %s".formatted(part[1], part[2]);
                rows.text(key)
                        .text(title)
                        .text(part[2] + "-" + part[3])
                        .text(part[1])
                        .text(part[0]);
                rows.text("{" + HOME_TERM + "}")
                        .text("{" + part[2] + "}")
                        .none()
                        .flag(false)
                        .endRow();
            }
        }
    }

    private void persons(RosterLoad load) {
        try (var rows = load.rows(PERSON)) {
            for (var pupil : pupils) {
                var person = pupil.person();
                rows.text(pupil.sourceId())
                        .text(person.given())
                        .none()
                        .text(person.family())
                        .none()
                        .none();
                rows.text(String.valueOf(pupil.grade().value())).text(pupil.ssid());
                rows.text(pupil.email(agency)).none().flag(false).endRow();
                var guardian = pupil.guardian();
                if (guardian != null) {
                    rows.text(guardian(pupil)).text(guardian.given()).none().text(guardian.family());
                    rows.none().none().none().none();
                    rows.text("family.%d@home.%s.example".formatted(pupil.number(), agency))
                            .none()
                            .flag(false)
                            .endRow();
                }
            }
        }
    }

    private void ids(RosterLoad load) {
        try (var rows = load.rows(GIVEN_ID)) {
            for (var pupil : pupils) {
                rows.text(pupil.sourceId()).text(pupil.id().toString()).endRow();
            }
        }
    }

    private void roles(RosterLoad load) {
        try (var rows = load.rows(ROLE)) {
            for (var pupil : pupils) {
                rows.text(pupil.sourceId())
                        .text("student")
                        .text(pupil.school().rosterId())
                        .text("0");
                rows.flag(false).endRow();
                if (pupil.guardian() != null) {
                    rows.text(guardian(pupil))
                            .text("guardian")
                            .text(district.code())
                            .text("0")
                            .flag(false)
                            .endRow();
                }
            }
        }
    }

    private void guardians(RosterLoad load) {
        try (var rows = load.rows(AGENT)) {
            for (var pupil : pupils) {
                if (pupil.guardian() != null) {
                    rows.text(pupil.sourceId()).text(guardian(pupil)).endRow();
                }
            }
        }
    }

    private void demographics(RosterLoad load) {
        try (var rows = load.rows(DEMOGRAPHICS)) {
            for (var pupil : pupils) {
                var birth = pupil.birthDate();
                var of = pupil.person().community();
                rows.text(pupil.sourceId()).text(birth == null ? null : birth.toString());
                rows.text(pupil.gender().name()).flag(false).flag(isAsian(of)).flag(of.equals("black"));
                rows.flag(false).flag(of.equals("white") || of.equals("armenian") || of.equals("latino"));
                rows.flag(false).flag(of.equals("latino")).flag(false).endRow();
            }
        }
    }

    private void enrollments(RosterLoad load) {
        try (var rows = load.rows(ENROLLMENT)) {
            classes.forEach((key, members) -> {
                for (var pupil : members) {
                    rows.text(pupil.sourceId()).text(key).text(pupil.sourceId() + "|" + key);
                    rows.none().none().flag(false).endRow();
                }
            });
        }
    }

    private static String guardian(Pupil pupil) {
        return "G%06d".formatted(pupil.number());
    }

    private static boolean isAsian(String community) {
        return switch (community) {
            case "hmong", "punjabi", "filipino", "chinese", "vietnamese" -> true;
            default -> false;
        };
    }
}
