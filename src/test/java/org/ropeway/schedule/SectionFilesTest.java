package org.ropeway.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.catalog.sheet.Fault;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SectionFilesTest {
    static final Who DIRECTOR = Who.command("the director");
    static final String HEADER = "term,code,course,site,days,start,end,instructor,seats,share:selma,release:selma";
    static final String MORNING =
            "2026-27-fall,A,WELD-1,Career Center,Mon Wed,08:00,09:30,ana@example.org,24,10,2026-09-15";

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    SectionFiles files;

    @Autowired
    Sections sections;

    @Autowired
    Instructors instructors;

    Agency valley;
    District selma;
    Instructor ana;
    TestSchedules.Setting setting;

    @BeforeEach
    void anAgencyWithAnInstructor() {
        valley = a.anAgency();
        selma = a.aDistrict(valley, "selma");
        setting = schedules.aSetting(valley);
        ana = new Instructor(InstructorId.random(), "Ana Ruiz", "ana@example.org", List.of());
        in(valley, () -> {
            instructors.save(DIRECTOR, ana);
            return true;
        });
    }

    @Test
    void addsASectionWithItsShare() {
        assertThat(read(HEADER, MORNING).added()).containsExactly("A");
        var section = in(valley, sections::all).getFirst();
        assertThat(section.meeting()).isEqualTo(MeetingPattern.of("Mon Wed", "08:00", "09:30"));
        assertThat(section.shares()).containsExactly(new Share(selma.id(), 10, LocalDate.parse("2026-09-15")));
        assertThat(section.instructor()).isEqualTo(ana.id());
    }

    @Test
    void importsUnchangedWhatItExported() {
        read(HEADER, MORNING, "2026-27-fall,B,WELD-1,Career Center,Tue,18:00,21:00,,30,,");
        var exported = in(valley, files::write);
        var again = in(valley, () -> files.read(DIRECTOR, "s.csv", exported.getBytes(UTF_8), false));
        assertThat(again.faults()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(in(valley, files::write)).isEqualTo(exported);
    }

    @Test
    void keepsSharesThatTheFileDoesNotName() {
        read(HEADER, MORNING);
        read("term,code,course,site,days,start,end,seats", "2026-27-fall,A,WELD-1,Career Center,Mon,08:00,09:30,20");
        var section = in(valley, sections::all).getFirst();
        assertThat(section.seats()).isEqualTo(20);
        assertThat(section.shares()).hasSize(1);
        assertThat(section.instructor()).isEqualTo(ana.id());
    }

    @Test
    void takesAShareAwayByAnEmptyCell() {
        read(HEADER, MORNING);
        read(HEADER, "2026-27-fall,A,WELD-1,Career Center,Mon,08:00,09:30,ana@example.org,24,,");
        assertThat(in(valley, sections::all).getFirst().shares()).isEmpty();
    }

    @Test
    void listsEveryFaultAndImportsNothing() {
        var report = read(
                HEADER + ",share:nowhere",
                MORNING + ",3",
                "spring,B,NONE,Moon,Someday,9,10:00,nobody,-1,x,soon,",
                "2026-27-fall,C,WELD-1,Career Center,Mon,10:00,09:00,,5,6,,",
                "2026-27-fall,D,WELD-1,Career Center,Mon,10:00,11:00,,5,6,,",
                "2026-27-fall,E,WELD-1,Career Center,Mon,10:00,11:00,,5,,2026-09-15,");
        assertThat(report.faults())
                .extracting(Fault::line, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(
                        tuple(2L, "share:nowhere", Rule.DISTRICT_KNOWN),
                        tuple(3L, "term", Rule.TERM_KNOWN),
                        tuple(3L, "course", Rule.COURSE_KNOWN),
                        tuple(3L, "site", Rule.SITE_KNOWN),
                        tuple(3L, "days", Rule.DAYS),
                        tuple(3L, "start", Rule.TIME),
                        tuple(3L, "instructor", Rule.INSTRUCTOR_KNOWN),
                        tuple(3L, "seats", Rule.WHOLE_NUMBER),
                        tuple(3L, "share:selma", Rule.WHOLE_NUMBER),
                        tuple(3L, "release:selma", Rule.DATE),
                        tuple(4L, "end", Rule.ENDS_AFTER_START),
                        tuple(5L, "seats", Rule.SHARES_WITHIN_SEATS),
                        tuple(6L, "release:selma", Rule.RELEASE_NEEDS_SHARE));
        assertThat(in(valley, sections::all)).isEmpty();
    }

    @Test
    void refusesAnInstructorInTwoPlacesAtOnce() {
        var report = read(HEADER, MORNING, "2026-27-fall,B,WELD-1,Career Center,Wed,09:00,10:00,ana@example.org,24,,");
        assertThat(report.faults())
                .extracting(Fault::line, Fault::rule)
                .containsExactlyInAnyOrder(tuple(2L, Rule.INSTRUCTOR_FREE), tuple(3L, Rule.INSTRUCTOR_FREE));
    }

    @Test
    void knowsNothingOfOtherAgencies() {
        var harbor = a.anAgency();
        schedules.aSetting(harbor);
        var report = in(harbor, () -> files.read(DIRECTOR, "s.csv", bytes(HEADER, MORNING), false));
        assertThat(report.faults())
                .extracting(Fault::rule)
                .containsExactlyInAnyOrder(Rule.INSTRUCTOR_KNOWN, Rule.DISTRICT_KNOWN);
    }

    private ImportReport read(String... lines) {
        return in(valley, () -> files.read(DIRECTOR, "sections.csv", bytes(lines), false));
    }

    private static byte[] bytes(String... lines) {
        return String.join("\n", lines).getBytes(UTF_8);
    }
}
