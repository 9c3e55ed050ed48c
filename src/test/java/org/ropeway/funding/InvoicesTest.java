package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ropeway.TestAgencies.in;
import static org.ropeway.funding.TestFunding.BUSINESS;
import static org.ropeway.funding.TestFunding.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.TestAttendance;
import org.ropeway.funding.Invoices.Ask;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class InvoicesTest {
    static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    @Autowired
    Invoices invoices;

    @Autowired
    Sharings sharings;

    @Autowired
    TestFunding funding;

    @Autowired
    TestAgencies a;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestFunding.Program program;

    @BeforeEach
    void aProgram() {
        program = funding.aProgram();
    }

    @Test
    void askEachDistrictForItsShareByHours() {
        assertThat(issue(50))
                .extracting(
                        Invoice::label,
                        Invoice::district,
                        invoice -> invoice.amount().plain())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-27-0001", program.dinuba().id(), "366666.67"),
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-27-0002", program.sanger().id(), "733333.33"));
        assertThat(seen().getFirst().counts()).isEqualTo(new Invoice.Counts(2, 2, 2, 180));
        assertThat(seen().getFirst().steps()).hasSize(1);
    }

    @Test
    void askLaterForWhatIsStillOwed() {
        issue(50);
        assertThat(refused(50)).isEqualTo(InvoiceDecision.Reason.NOTHING_DUE);
        funding.attend(program, program.last(), TestAttendance.WEDNESDAY, Claim.ROP);
        var later = issue(100);
        assertThat(later).extracting(Invoice::number).containsExactly(3, 4);
        assertThat(later).extracting(invoice -> invoice.amount().plain()).containsExactly("733333.33", "366666.67");
        assertThat(Cents.sum(in(program.agency(), () -> invoices.of(program.business(), YEAR)).stream()
                        .map(Invoice::amount)
                        .toList()))
                .isEqualTo(Cents.of("2200000"));
    }

    @Test
    void neverChangeAndAreCreditedOnce() {
        var first = issue(50).getFirst();
        var credit = credit(first, "Hours were corrected");
        assertThat(credit.amount()).isEqualTo(first.amount().negated());
        assertThat(credit.label()).isEqualTo("2026-27-0003");
        assertThat(in(program.agency(), () -> invoices.credit(program.business(), first.id(), "Again")))
                .isEqualTo(new InvoiceDecision.Refused(InvoiceDecision.Reason.NOT_TO_CREDIT));
        assertThat(in(program.agency(), () -> invoices.credit(program.business(), credit.id(), "The credit")))
                .isEqualTo(new InvoiceDecision.Refused(InvoiceDecision.Reason.NOT_TO_CREDIT));
        assertThat(issue(50)).extracting(Invoice::amount).containsExactly(first.amount());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> in(
                        program.agency(),
                        () -> transaction.execute(_ ->
                                jdbc.sql("update funding.invoice set cents = 0").update())));
    }

    @Test
    void keepTheFormulaTheyWereMadeBy() {
        var before = issue(10).getFirst();
        in(program.agency(), () -> {
            sharings.set(BUSINESS, YEAR, Map.of(Basis.EQUAL, 1L), "Board resolution 7");
            return 0;
        });
        assertThat(issue(100))
                .extracting(invoice -> invoice.share().plain())
                .containsExactly("1100000.00", "1100000.00");
        var kept = in(program.agency(), () -> invoices.byId(program.business(), before.id()));
        assertThat(kept.steps()).extracting(ShareOfCost.Step::basis).containsExactly(Basis.HOURS);
        assertThat(in(program.agency(), () -> sharings.of(new SchoolYear(2025)).usual()))
                .isNotNull();
    }

    @Test
    void areRefusedWithoutCostOrOutsideTheYear() {
        assertThat(in(program.agency(), () -> invoices.issue(BUSINESS, ask(100, Base.EXPENDITURE))))
                .isEqualTo(new InvoiceDecision.Refused(InvoiceDecision.Reason.NO_COST));
        var late = new Ask(YEAR, "Late", LocalDate.parse("2027-07-01"), 100, Base.BUDGET);
        assertThat(in(program.agency(), () -> invoices.issue(BUSINESS, late)))
                .isEqualTo(new InvoiceDecision.Refused(InvoiceDecision.Reason.DAY_OUTSIDE_YEAR));
    }

    @Test
    void haveNumbersWithoutAGapWhenTwoDesksIssueAtOnce() {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.rangeClosed(1, 8).forEach(i -> desks.submit(() -> issue(i * 10)));
        }
        assertThat(in(program.agency(), () -> invoices.of(program.business(), YEAR)))
                .extracting(Invoice::number)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .satisfies(numbers -> assertThat(numbers.getFirst()).isEqualTo(numbers.size()));
    }

    @Test
    void areSeenByTheirDistrictAndTheOfficeAlone() {
        issue(50);
        assertThat(in(program.agency(), () -> invoices.of(program.forSanger(), YEAR)))
                .extracting(Invoice::district)
                .containsExactly(program.sanger().id());
        var theirs = seen().getLast();
        assertThatExceptionOfType(NoSuch.class)
                .isThrownBy(() -> in(program.agency(), () -> invoices.byId(program.forSanger(), theirs.id())));
        var other = a.anAgency();
        var stranger = a.somebody(other, Grant.of(Role.DIRECTOR));
        assertThat(in(other, () -> invoices.of(stranger, YEAR))).isEmpty();
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> in(other, () -> invoices.byId(stranger, theirs.id())));
    }

    private static Ask ask(int percent, Base base) {
        return new Ask(YEAR, "To September", TODAY, percent, base);
    }

    private List<Invoice> issue(int percent) {
        var decision = in(program.agency(), () -> invoices.issue(BUSINESS, ask(percent, Base.BUDGET)));
        return decision instanceof InvoiceDecision.Issued(var issued) ? issued : List.of();
    }

    private InvoiceDecision.Reason refused(int percent) {
        var decision = in(program.agency(), () -> invoices.issue(BUSINESS, ask(percent, Base.BUDGET)));
        return ((InvoiceDecision.Refused) decision).reason();
    }

    private Invoice credit(Invoice invoice, String why) {
        var decision = in(program.agency(), () -> invoices.credit(program.business(), invoice.id(), why));
        return ((InvoiceDecision.Issued) decision).invoices().getFirst();
    }

    private List<Invoice> seen() {
        return in(
                program.agency(),
                () -> invoices.of(program.business(), YEAR).stream()
                        .map(invoice -> invoices.byId(program.business(), invoice.id()))
                        .toList());
    }
}
