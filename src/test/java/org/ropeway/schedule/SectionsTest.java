package org.ropeway.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.SectionDecision.Reason;
import org.ropeway.schedule.SectionDecision.Refused;
import org.ropeway.schedule.SectionDecision.Saved;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class SectionsTest {
    static final Who DIRECTOR = Who.command("the director");

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Sections sections;

    @Autowired
    Instructors instructors;

    @Autowired
    Publications publications;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Agency valley;
    District selma;
    TestSchedules.Setting setting;

    @BeforeEach
    void anAgencyWithATermASiteAndACourse() {
        valley = a.anAgency();
        selma = a.aDistrict(valley, "selma");
        setting = schedules.aSetting(valley);
    }

    @Test
    void keepsASectionWithItsShares() {
        var ana = new Instructor(
                InstructorId.random(),
                "Ana Ruiz",
                "ana@example.org",
                List.of(new Credential("Designated Subjects CTE", "MPD", LocalDate.parse("2027-06-30"))));
        in(valley, () -> {
            instructors.save(DIRECTOR, ana);
            return true;
        });
        var share = new Share(selma.id(), 10, LocalDate.parse("2026-09-15"));
        var morning = section("A", "Mon Wed Fri", "08:00", 24, List.of(share), ana.id());
        assertThat(save(morning)).isEqualTo(new Saved(morning, true));
        assertThat(in(valley, () -> sections.byId(morning.id()))).isEqualTo(morning);
        assertThat(in(valley, () -> sections.ofTerm(setting.fall().id()))).containsExactly(morning);
        assertThat(in(valley, () -> sections.ofCourse(setting.welding().id()))).containsExactly(morning);
        assertThat(in(valley, () -> sections.ofInstructor(ana.id()))).containsExactly(morning);
        assertThat(in(valley, () -> instructors.byId(ana.id()))).isEqualTo(ana);
        assertThat(morning.openSeats()).isEqualTo(14);
        assertThat(in(valley, () -> journal.of("section", morning.id()))).hasSize(1);
    }

    @Test
    void neverSharesMoreSeatsThanItHas() {
        var share = new Share(selma.id(), 25, null);
        assertThatThrownBy(() -> section("A", "Mon", "08:00", 24, List.of(share), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnInstructorWhoTeachesElsewhereAtThatTime() {
        var ana = new Instructor(InstructorId.random(), "Ana Ruiz", "", List.of());
        in(valley, () -> {
            instructors.saveAll(DIRECTOR, List.of(ana));
            return true;
        });
        save(section("A", "Mon Wed", "08:00", 24, List.of(), ana.id()));
        assertThat(save(section("B", "Wed", "09:00", 24, List.of(), ana.id())))
                .isEqualTo(new Refused(Set.of(Reason.INSTRUCTOR_IS_BUSY)));
        assertThat(save(section("C", "Wed", "10:00", 24, List.of(), ana.id()))).isInstanceOf(Saved.class);
    }

    @Test
    void refusesACodeThatAnotherSectionOfTheTermHas() {
        save(section("A", "Mon", "08:00", 24, List.of(), null));
        assertThat(save(section("A", "Tue", "08:00", 24, List.of(), null)))
                .isEqualTo(new Refused(Set.of(Reason.CODE_TAKEN)));
    }

    @Test
    void refusesTheDistrictOfAnotherAgency() {
        var strange = a.aDistrict(a.anAgency(), "strange");
        var share = new Share(strange.id(), 5, null);
        assertThat(save(section("A", "Mon", "08:00", 24, List.of(share), null)))
                .isEqualTo(new Refused(Set.of(Reason.NO_SUCH_DISTRICT)));
    }

    @Test
    void publishesATermAndWithdrawsIt() {
        in(valley, () -> {
            publications.publish(DIRECTOR, setting.fall().id());
            publications.publish(DIRECTOR, setting.fall().id());
            return true;
        });
        assertThat(in(valley, () -> publications.isPublished(setting.fall().id())))
                .isTrue();
        assertThat(in(valley, publications::open)).containsExactly(setting.fall());
        assertThat(in(valley, () -> journal.of("term", setting.fall().id()))).hasSize(1);
        in(valley, () -> {
            publications.withdraw(DIRECTOR, setting.fall().id());
            return true;
        });
        assertThat(in(valley, publications::open)).isEmpty();
    }

    @Test
    void countsOpenSeatsInItsReport() {
        var section = section("A", "Mon", "08:00", 24, List.of(new Share(selma.id(), 10, null)), null);
        in(valley, () -> {
            sections.saveAll(DIRECTOR, List.of(section));
            return true;
        });
        assertThat(in(valley, this::reportedOpenSeats)).containsExactly(14);
        assertThat(in(a.anAgency(), this::reportedOpenSeats)).isEmpty();
    }

    @Test
    void hidesSectionsFromOtherAgencies() {
        var section = section("A", "Mon", "08:00", 24, List.of(), null);
        save(section);
        var harbor = a.anAgency();
        assertThat(in(harbor, sections::all)).isEmpty();
        assertThat(in(harbor, () -> sections.find(section.id()))).isEmpty();
        assertThat(in(harbor, instructors::all)).isEmpty();
    }

    private List<Integer> reportedOpenSeats() {
        return transaction.execute(_ -> jdbc.sql("select open_seats from schedule.report_section")
                .query((row, _) -> row.getInt(1))
                .list());
    }

    private Section section(
            String code, String days, String start, int seats, List<Share> shares, InstructorId instructor) {
        var end = "%02d:30".formatted(Integer.parseInt(start.substring(0, 2)) + 1);
        return new Section(
                SectionId.random(),
                setting.welding().id(),
                code,
                setting.fall().id(),
                setting.center().id(),
                MeetingPattern.of(days, start, end),
                instructor,
                seats,
                shares);
    }

    private SectionDecision save(Section section) {
        return in(valley, () -> sections.save(DIRECTOR, section));
    }
}
