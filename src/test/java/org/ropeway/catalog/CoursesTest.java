package org.ropeway.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.catalog.TestCourses.needing;
import static org.ropeway.catalog.TestCourses.patientCare;
import static org.ropeway.catalog.TestCourses.welding;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.CourseDecision.Reason;
import org.ropeway.catalog.CourseDecision.Refused;
import org.ropeway.catalog.CourseDecision.Saved;
import org.ropeway.journal.Journal;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CoursesTest {
    static final Who DIRECTOR = Who.command("the director");

    @Autowired
    TestAgencies a;

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
    void keepsACourseAsItWasSaved() {
        var nursing = patientCare("CNA");
        assertThat(save(nursing)).isEqualTo(new Saved(nursing, true));
        assertThat(in(valley, () -> courses.byId(nursing.id()))).isEqualTo(nursing);
        assertThat(in(valley, () -> courses.byCode("CNA"))).isEqualTo(nursing);
        assertThat(in(valley, courses::all)).containsExactly(nursing);
    }

    @Test
    void writesWhatChangedToTheJournalAndNothingForNoChange() {
        var nursing = patientCare("CNA");
        save(nursing);
        save(nursing);
        var lines = in(valley, () -> journal.of("course", nursing.id()));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().detail()).containsEntry("code", "CNA");
    }

    @Test
    void refusesACodeThatAnotherCourseHas() {
        save(welding("WELD-1"));
        assertThat(save(welding("WELD-1"))).isEqualTo(new Refused(Set.of(Reason.CODE_TAKEN)));
    }

    @Test
    void refusesACourseThatWouldNeedItself() {
        var first = welding("WELD-1");
        save(first);
        var second = needing(welding("WELD-2"), first);
        save(second);
        assertThat(save(needing(first, second))).isEqualTo(new Refused(Set.of(Reason.PREREQUISITE_CIRCLE)));
    }

    @Test
    void refusesAChangeToWhatSomebodyElseChangedMeanwhile() {
        var first = welding("WELD-1");
        save(first);
        var second = welding("WELD-2");
        save(second);
        save(needing(second, first));
        assertThat(in(valley, () -> courses.save(DIRECTOR, second, second)))
                .isEqualTo(new Refused(Set.of(Reason.CHANGED_MEANWHILE)));
    }

    @Test
    void findsWordsInEnglishAndSpanishWithAndWithoutAccents() {
        var welding = welding("WELD-1");
        var nursing = patientCare("CNA");
        in(valley, () -> {
            courses.saveAll(DIRECTOR, List.of(welding, nursing));
            return true;
        });
        assertThat(search("welders")).containsExactly(welding);
        assertThat(search("tecnologia de soldadura")).containsExactly(welding);
        assertThat(search("Enfermería")).containsExactly(nursing);
        assertThat(search("nurs")).containsExactly(nursing);
        assertThat(search("plumbing")).isEmpty();
        assertThat(search("\"; drop & :*")).isEmpty();
    }

    @Test
    void hidesCoursesFromOtherAgencies() {
        var nursing = patientCare("CNA");
        save(nursing);
        var harbor = a.anAgency();
        assertThat(in(harbor, courses::all)).isEmpty();
        assertThat(in(harbor, () -> courses.find(nursing.id()))).isEmpty();
    }

    private CourseDecision save(Course course) {
        return in(valley, () -> courses.save(DIRECTOR, course));
    }

    private List<Course> search(String words) {
        return in(valley, () -> courses.search(words));
    }
}
