package org.ropeway.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.attendance.TestAttendance.MONDAY;
import static org.ropeway.attendance.TestAttendance.present;
import static org.ropeway.attendance.TestAttendance.takeBack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.CertifyDecision.Asked;
import org.ropeway.attendance.CertifyDecision.Certified;
import org.ropeway.attendance.CertifyDecision.Reason;
import org.ropeway.attendance.CertifyDecision.Refused;
import org.ropeway.attendance.CertifyDecision.Reopened;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.database.TestDatabase;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.law.Law;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Today is 2026-09-01. So that a period is over, this agency's first one ends on August 31. */
@ModuleTest
@RecordApplicationEvents
class CertificationTest {
    static final SchoolYear YEAR = new SchoolYear(2026);
    static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @Autowired
    TestAttendance the;

    @Autowired
    TestDatabase database;

    @Autowired
    TestAgencies a;

    @Autowired
    Certification certification;

    @Autowired
    Signatures signatures;

    @Autowired
    Periods periods;

    @Autowired
    Certificates certificates;

    @Autowired
    MissingSheets sheets;

    @Autowired
    LedgerVerification verification;

    @Autowired
    Law law;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEvents events;

    Class welding;
    Actor office;
    Actor second;

    /** It meets on Mondays: August 17, 24 and 31. */
    @BeforeEach
    void weldingOnMondays() {
        welding = the.aClass(1, "Mon 13:00 14:30");
        office = a.somebody(welding.place().agency(), Grant.of(Role.BUSINESS_OFFICE));
        second = a.somebody(welding.place().agency(), Grant.of(Role.DIRECTOR));
        welding.inside(() -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "08-31",
                    "Resolution 7");
            return YEAR;
        });
    }

    @Test
    void knowsThePeriodsOfAYear() {
        var other = the.aClass(1);
        assertThat(other.inside(() -> periods.of(YEAR)))
                .extracting(
                        period -> period.days().first() + " " + period.days().last())
                .containsExactly("2026-07-01 2026-12-31", "2027-01-01 2027-04-15", "2027-04-16 2027-06-30");
    }

    /** A setting that makes no sense must not take the office's pages down. */
    @Test
    void leavesADayToAPeriodWhoseCutOffIsOutOfOrder() {
        welding.inside(() -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "05-01",
                    "Resolution 9");
            return YEAR;
        });
        assertThat(welding.inside(() -> periods.of(YEAR)))
                .extracting(
                        period -> period.days().first() + " " + period.days().last())
                .containsExactly("2026-07-01 2027-05-01", "2027-05-02 2027-05-02", "2027-05-03 2027-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-30", "13-01", "4-15", "04-31", ""})
    void takesNoCutOffThatIsNoDay(String day) {
        assertThatThrownBy(() -> welding.inside(() -> {
                    law.set(Who.command("a test"), "attendance/cutoff-p1", MONDAY, day, "Resolution 9");
                    return YEAR;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void certifiesNothingWhileSheetsAreMissing() {
        taken("2026-08-17", "2026-08-24");
        var refused = (Refused) certify();
        assertThat(refused.reason()).isEqualTo(Reason.SHEETS_MISSING);
        assertThat(refused.missing()).extracting(MissingSheets.Expected::day).containsExactly(MONDAY);
        assertThat(sign())
                .isEqualTo(new Signatures.Decision.Refused(Signatures.Decision.Reason.SHEETS_MISSING, List.of(MONDAY)));
    }

    @Test
    void takesADeclarationForASheet() {
        taken("2026-08-17", "2026-08-24");
        the.declare(welding, MONDAY, "No substitute was found");
        sign();
        assertThat(certify()).isInstanceOf(Certified.class);
    }

    @Test
    void certifiesNothingThatIsNotSigned() {
        all();
        var refused = (Refused) certify();
        assertThat(refused.reason()).isEqualTo(Reason.NOT_SIGNED);
        assertThat(refused.unsigned())
                .containsExactly(new Signatures.SectionMonth(welding.section().id(), AUGUST));
    }

    @Test
    void asksForANewSignatureWhenAMonthWasCorrected() {
        all();
        sign();
        the.post(welding, welding.section(), "Left early", takeBack(welding.student(), MONDAY, "14:00", "14:30"));
        assertThat(((Refused) certify()).reason()).isEqualTo(Reason.NOT_SIGNED);
        sign();
        assertThat(certify()).isInstanceOf(Certified.class);
    }

    @Test
    void locksWhatIsCertified() {
        all();
        sign();
        var certificate = ((Certified) certify()).certificate();
        assertThat(certificate.minutes()).isEqualTo(3 * 90);
        assertThat(events.stream(PeriodCertified.class)).hasSize(1);
        var refused = (PostDecision.Refused) the.post(
                welding, welding.section(), "Left early", takeBack(welding.student(), MONDAY, "14:00", "14:30"));
        assertThat(refused.refusals().getFirst().reason()).isEqualTo(Refusal.Reason.CERTIFIED);
        assertThat(((Refused) certify()).reason()).isEqualTo(Reason.ALREADY_CERTIFIED);
    }

    @Test
    void opensAgainOnlyByTwoPeopleAndWithAReason() {
        all();
        sign();
        certify();
        assertThat(reopen(second)).isEqualTo(Reason.NOBODY_ASKED);
        assertThat(welding.inside(
                        () -> certification.askToReopen(office, YEAR, Period.Name.P1, "A sheet was of another day")))
                .isInstanceOf(Asked.class);
        assertThat(reopen(office)).isEqualTo(Reason.SECOND_PERSON_NEEDED);
        assertThat(welding.inside(() -> certification.reopen(second, YEAR, Period.Name.P1)))
                .isInstanceOf(Reopened.class);
        the.post(welding, welding.section(), "Left early", takeBack(welding.student(), MONDAY, "14:00", "14:30"));
        sign();
        var again = ((Certified) certify()).certificate();
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.minutes()).isEqualTo(3 * 90 - 30);
        assertThat(welding.inside(() -> certificates.all()))
                .extracting(Certificate::minutes)
                .containsExactly(270L, 240L);
        var id = welding.inside(() -> periods.of(YEAR, Period.Name.P1)).id();
        assertThat(welding.inside(() -> journal.of("attendance period", id)))
                .extracting(JournalEntry::act)
                .containsExactly("period.certify", "period.reopen", "period.ask-to-reopen", "period.certify");
    }

    @Test
    void isProvedWithTheLedger() {
        all();
        sign();
        certify();
        assertThat(welding.inside(verification::verify).faults()).isEmpty();
        database.changeBehindTheProgram("update attendance.certificate_section set minutes = 1 where agency_id = '%s'"
                .formatted(welding.place().agency().id().value()));
        assertThat(welding.inside(verification::verify).faults())
                .extracting(LedgerFault::kind)
                .containsExactly(LedgerFault.Kind.HASH);
    }

    @Test
    void certifiesNoPeriodBeforeItIsOverNorOutOfTurn() {
        assertThat(((Refused) welding.inside(() -> certification.certify(office, YEAR, Period.Name.P2))).reason())
                .isEqualTo(Reason.NOT_OVER);
        welding.inside(() -> {
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p1",
                    LocalDate.parse("2026-07-01"),
                    "08-20",
                    "Resolution 8");
            law.set(
                    Who.command("a test"),
                    "attendance/cutoff-p2",
                    LocalDate.parse("2026-07-01"),
                    "08-31",
                    "Resolution 8");
            return YEAR;
        });
        assertThat(((Refused) welding.inside(() -> certification.certify(office, YEAR, Period.Name.P2))).reason())
                .isEqualTo(Reason.EARLIER_IS_OPEN);
    }

    @Test
    void letsOnlyTheSectionsOwnInstructorSign() {
        all();
        var stranger = a.somebody(welding.place().agency(), Grant.instructor(org.ropeway.shared.InstructorId.random()));
        for (var other : List.of(stranger, office)) {
            assertThatThrownBy(() -> welding.inside(
                            () -> signatures.sign(other, welding.section().id(), AUGUST)))
                    .isInstanceOf(NoSuch.class);
        }
    }

    @Test
    void knowsNothingOfAnotherAgencysPeriods() {
        all();
        sign();
        certify();
        var harbor = the.aClass(1);
        assertThat(harbor.inside(() -> periods.of(YEAR, Period.Name.P1)).isLocked())
                .isFalse();
        assertThat(harbor.inside(() -> certificates.all())).isEmpty();
    }

    void all() {
        taken("2026-08-17", "2026-08-24", "2026-08-31");
    }

    void taken(String... days) {
        for (var day : days) {
            the.post(welding, welding.section(), present(welding.student(), LocalDate.parse(day), "13:00", "14:30"));
            the.sheet(welding, LocalDate.parse(day));
        }
    }

    Signatures.Decision sign() {
        return welding.inside(
                () -> signatures.sign(welding.instructor(), welding.section().id(), AUGUST));
    }

    CertifyDecision certify() {
        return welding.inside(() -> certification.certify(office, YEAR, Period.Name.P1));
    }

    Reason reopen(Actor actor) {
        return ((Refused) welding.inside(() -> certification.reopen(actor, YEAR, Period.Name.P1))).reason();
    }
}
