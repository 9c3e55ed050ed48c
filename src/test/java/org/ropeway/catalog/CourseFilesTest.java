package org.ropeway.catalog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.catalog.TestCourses.needing;
import static org.ropeway.catalog.TestCourses.patientCare;
import static org.ropeway.catalog.TestCourses.welding;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.sheet.Fault;
import org.ropeway.catalog.sheet.ImportReport;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CourseFilesTest {
    static final Who DIRECTOR = Who.command("the director");
    static final String HEADER = "code,title,pathway,level,hours,credits,method,state_code";

    @Autowired
    TestAgencies a;

    @Autowired
    CourseFiles files;

    @Autowired
    Courses courses;

    @Autowired
    Journal journal;

    Agency valley;

    @BeforeEach
    void anAgency() {
        valley = a.anAgency();
    }

    @Test
    void addsTheCoursesOfAFile() {
        var report = read(HEADER, "WELD-1,Welding 1,213,concentrator,180,10,classroom,8230");
        assertThat(report.added()).containsExactly("WELD-1");
        assertThat(report.faults()).isEmpty();
        var course = in(valley, () -> courses.byCode("WELD-1"));
        assertThat(course.hours().minutes()).isEqualTo(180 * 60);
        assertThat(course.active()).isTrue();
    }

    @Test
    void importsUnchangedWhatItExported() {
        var first = welding("WELD-1");
        var tricky = new Course(
                org.ropeway.shared.CourseId.random(),
                "TRICKY",
                "=1+1 \"quoted\", and more",
                "'-menos",
                "Two lines\nof text",
                new PathwayCode("213"),
                Level.CAPSTONE,
                new org.ropeway.shared.Hours(95),
                new java.math.BigDecimal("2.5"),
                Method.COOPERATIVE,
                "8231",
                List.of("@home", "AWS D1.1"),
                List.of(first.id()),
                null,
                null,
                "+plus",
                "-5",
                false);
        var all = List.of(first, tricky, patientCare("CNA"));
        in(valley, () -> {
            courses.saveAll(DIRECTOR, all);
            return true;
        });
        var exported = in(valley, files::write);
        assertThat(exported).contains("'=1+1").doesNotContain("\n=").doesNotContain(",=", ",\"=", ",+", ",-", ",@");
        var again = read(valley, exported.getBytes(UTF_8), false);
        assertThat(again.faults()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(in(valley, courses::all)).containsExactlyInAnyOrderElementsOf(all);
        var harbor = a.anAgency();
        assertThat(read(harbor, exported.getBytes(UTF_8), false).added()).hasSize(3);
        assertThat(in(harbor, files::write)).isEqualTo(exported);
    }

    @Test
    void leavesWhatTheFileHasNoColumnFor() {
        var nursing = patientCare("CNA");
        in(valley, () -> courses.save(DIRECTOR, nursing));
        var report = read(HEADER, "CNA,Nursing Assistant,198,capstone,160,15,community-classroom,7922");
        assertThat(report.changed()).containsExactly("CNA");
        var now = in(valley, () -> courses.byCode("CNA"));
        assertThat(now.id()).isEqualTo(nursing.id());
        assertThat(now.title()).isEqualTo("Nursing Assistant");
        assertThat(now.certifications()).isEqualTo(nursing.certifications());
        assertThat(now.rule()).isEqualTo(nursing.rule());
    }

    @Test
    void changesNothingInADryRunNorWithTheSameFileTwice() {
        var row = "WELD-1,Welding 1,213,concentrator,180,10,classroom,8230";
        assertThat(read(valley, bytes(HEADER, row), true).added()).containsExactly("WELD-1");
        assertThat(in(valley, courses::all)).isEmpty();
        read(HEADER, row);
        read(HEADER, row);
        assertThat(in(valley, () -> journal.of("course file", "courses.csv"))).hasSize(1);
    }

    @Test
    void listsEveryFaultAndImportsNothing() {
        var report = read(
                HEADER,
                "WELD-1,Welding 1,213,concentrator,180,10,classroom,8230",
                "WELD 2,,999,expert,many,-1,online,4000",
                "WELD-1,Welding again,213,concentrator,180,10,classroom,8230");
        assertThat(report.faults())
                .extracting(Fault::line, Fault::field, Fault::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(3L, "code", Rule.CODE_FORM),
                        org.assertj.core.groups.Tuple.tuple(3L, "title", Rule.VALUE_NEEDED),
                        org.assertj.core.groups.Tuple.tuple(3L, "pathway", Rule.PATHWAY_KNOWN),
                        org.assertj.core.groups.Tuple.tuple(3L, "level", Rule.ONE_OF),
                        org.assertj.core.groups.Tuple.tuple(3L, "hours", Rule.HOURS),
                        org.assertj.core.groups.Tuple.tuple(3L, "credits", Rule.DECIMAL_NUMBER),
                        org.assertj.core.groups.Tuple.tuple(3L, "method", Rule.ONE_OF),
                        org.assertj.core.groups.Tuple.tuple(3L, "state_code", Rule.STATE_CODE_FORM),
                        org.assertj.core.groups.Tuple.tuple(4L, "code", Rule.ONCE_IN_FILE));
        assertThat(in(valley, courses::all)).isEmpty();
        assertThat(report.added()).isEmpty();
    }

    @Test
    void warnsOfAStateCodeForAnotherLevelAndImportsAllTheSame() {
        var report = read(HEADER, "WELD-1,Welding 1,213,concentrator,180,10,classroom,8231");
        assertThat(report.faults()).extracting(Fault::rule).containsExactly(Rule.STATE_CODE_OF_LEVEL);
        assertThat(report.isImported()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "194, PATHWAY_IN_USE, pathway",
        "999, PATHWAY_KNOWN, pathway",
        "'', VALUE_NEEDED, pathway",
    })
    void refusesAPathwayThatTheStateHasNot(String code, Rule rule, String field) {
        var report = read(HEADER, "X,Title,%s,concentrator,180,10,classroom,8230".formatted(code));
        assertThat(report.faults()).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.field()).isEqualTo(field);
        });
    }

    @Test
    void refusesPrerequisitesThatLeadInACircle() {
        var first = welding("WELD-1");
        in(valley, () -> {
            courses.saveAll(DIRECTOR, List.of(first, needing(welding("WELD-2"), first)));
            return true;
        });
        var report = read(HEADER + ",prerequisites", "WELD-1,Welding 1,213,concentrator,180,10,classroom,8230,WELD-2");
        assertThat(report.faults()).extracting(Fault::rule).containsExactly(Rule.NO_CIRCLE);
    }

    @Test
    void refusesAFileThatIsNotOne() {
        assertThat(read(valley, "código,título\nx,y".getBytes(ISO_8859_1), false)
                        .faults())
                .extracting(Fault::rule)
                .containsExactly(Rule.FILE_IS_UTF_8);
        assertThat(read("code,colour").faults())
                .extracting(Fault::rule)
                .contains(Rule.COLUMN_KNOWN, Rule.COLUMN_NEEDED);
        assertThat(read(HEADER).faults()).extracting(Fault::rule).containsExactly(Rule.FILE_HAS_ROWS);
        assertThat(read(HEADER, "only,two").faults())
                .extracting(Fault::rule)
                .containsExactly(Rule.ROW_AS_WIDE_AS_HEADER);
        assertThat(read(valley, new byte[0], false).faults())
                .extracting(Fault::rule)
                .containsExactly(Rule.FILE_HAS_ROWS);
    }

    private ImportReport read(String... lines) {
        return read(valley, bytes(lines), false);
    }

    private ImportReport read(Agency agency, byte[] bytes, boolean dryRun) {
        return in(agency, () -> files.read(DIRECTOR, "courses.csv", bytes, dryRun));
    }

    private static byte[] bytes(String... lines) {
        return String.join("\r\n", lines).getBytes(UTF_8);
    }
}
