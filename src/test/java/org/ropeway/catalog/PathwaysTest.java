package org.ropeway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ropeway.shared.SchoolYear;

/** The counts are those of the CTE Model Curriculum Standards of 2013. */
class PathwaysTest {
    final Pathways pathways = new Pathways();

    @Test
    void knowsThe15SectorsAnd58Pathways() {
        assertThat(pathways.sectors()).hasSize(15);
        assertThat(pathways.current()).hasSize(58);
        assertThat(pathways.sectors())
                .allSatisfy(sector -> assertThat(pathways.of(sector)).hasSizeBetween(3, 7));
    }

    @Test
    void keepsThePathwaysThatEndedForOlderYears() {
        var therapeutic = pathways.byCode(PathwayCode.of("194"));
        assertThat(therapeutic.holdsIn(new SchoolYear(2012))).isTrue();
        assertThat(therapeutic.holdsIn(new SchoolYear(2013))).isFalse();
        assertThat(therapeutic.isCurrent()).isFalse();
    }

    @Test
    void speaksBothLanguages() {
        var patientCare = pathways.byCode(PathwayCode.of("198"));
        assertThat(patientCare.name(Locale.of("es", "MX"))).isEqualTo("Atención al paciente");
        assertThat(pathways.sectorOf(patientCare.code()).code()).isEqualTo("HSMT");
    }

    @Test
    void tellsTheLevelOfAStateCourse() {
        assertThat(pathways.findStateCourse("7922"))
                .hasValueSatisfying(course -> assertThat(course.level()).isEqualTo(Level.CAPSTONE));
        assertThat(pathways.stateCourses())
                .allSatisfy(
                        course -> assertThat(Course.isStateCode(course.code())).isTrue());
    }

    @Test
    void saysThatCodesForALaterYearAreNotVerified() {
        assertThat(pathways.isUnverified(new SchoolYear(2020))).isFalse();
        assertThat(pathways.isUnverified(new SchoolYear(2026))).isTrue();
    }
}
