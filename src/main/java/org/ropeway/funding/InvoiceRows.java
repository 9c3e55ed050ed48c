package org.ropeway.funding;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Invoice.Bill;
import org.ropeway.funding.Invoice.Counts;
import org.ropeway.funding.Invoice.Credit;
import org.ropeway.funding.ShareOfCost.Step;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices, in PostgreSQL: written once. */
@Repository
class InvoiceRows {
    private final JdbcClient jdbc;

    InvoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One issue of an agency at a time, so that numbers have no gap and nothing is asked for twice. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('invoices ' || current_setting('ropeway.agency'), 0))")
                .query()
                .listOfRows();
    }

    int lastNumber(SchoolYear year) {
        return jdbc.sql("select coalesce(max(number), 0) from funding.invoice where school_year = :year")
                .param("year", year.firstYear())
                .query(Integer.class)
                .single();
    }

    /** What each district was asked for in the year, credits taken off. */
    Map<DistrictId, Cents> asked(SchoolYear year) {
        var asked = new HashMap<DistrictId, Cents>();
        jdbc.sql("""
                select district_id, sum(cents) as cents
                  from funding.invoice
                 where school_year = :year
                 group by district_id
                """).param("year", year.firstYear()).query((RowCallbackHandler) row ->
                asked.put(new DistrictId(row.getObject("district_id", UUID.class)), new Cents(row.getLong("cents"))));
        return asked;
    }

    void add(Invoice invoice) {
        var bill = invoice.bill();
        var counts = invoice.counts();
        var credits = invoice.credits();
        jdbc.sql("""
                insert into funding.invoice
                       (id, school_year, number, district_id, period, last_day, due_percent, base, cost_cents,
                        share_cents, before_cents, cents, students, served, seats, minutes, credits_id, why,
                        issued_at, issued_by)
                values (:id, :year, :number, :district, :period, :lastDay, :percent, :base, :cost,
                        :share, :before, :cents, :students, :served, :seats, :minutes, :credits, :why, :at, :by)
                """)
                .param("id", invoice.id().value())
                .param("year", invoice.year().firstYear())
                .param("number", invoice.number())
                .param("district", invoice.district().value())
                .param("period", bill.period())
                .param("lastDay", Date.valueOf(bill.lastDay()))
                .param("percent", bill.percent())
                .param("base", bill.base().name())
                .param("cost", bill.cost().value())
                .param("share", invoice.share().value())
                .param("before", invoice.before().value())
                .param("cents", invoice.amount().value())
                .param("students", counts.students())
                .param("served", counts.served())
                .param("seats", counts.seats())
                .param("minutes", counts.minutes())
                .param("credits", credits == null ? null : credits.invoice().value())
                .param("why", credits == null ? null : credits.why())
                .param("at", Timestamp.from(invoice.issuedAt()))
                .param("by", invoice.issuedBy())
                .update();
        invoice.steps().forEach(step -> add(invoice.id(), step));
    }

    private void add(Invoice.Id invoice, Step step) {
        jdbc.sql("""
                insert into funding.invoice_step (invoice_id, basis, part_cents, own, total, cents, source)
                values (:invoice, :basis, :part, :own, :total, :cents, :source)
                """)
                .param("invoice", invoice.value())
                .param("basis", step.basis().name())
                .param("part", step.part().value())
                .param("own", step.own())
                .param("total", step.total())
                .param("cents", step.cents().value())
                .param("source", step.source())
                .update();
    }

    /** Newest first, without steps. @param year none for all; @param id none for all */
    List<Invoice> where(@Nullable SchoolYear year, Invoice.@Nullable Id id) {
        return jdbc.sql("""
                select i.id, i.school_year, i.number, i.district_id, i.period, i.last_day, i.due_percent, i.base,
                       i.cost_cents, i.share_cents, i.before_cents, i.cents, i.students, i.served, i.seats, i.minutes,
                       i.credits_id, i.why, i.issued_at, i.issued_by, credited.number as credited_number
                  from funding.invoice i
                  left join funding.invoice credited on credited.id = i.credits_id
                 where (:year::int is null or i.school_year = :year)
                   and (:id::uuid is null or i.id = :id)
                 order by i.school_year desc, i.number desc
                """)
                .param("year", year == null ? null : year.firstYear())
                .param("id", id == null ? null : id.value())
                .query(InvoiceRows::invoice)
                .list();
    }

    List<Step> steps(Invoice.Id invoice) {
        return jdbc
                .sql("""
                select basis, part_cents, own, total, cents, source
                  from funding.invoice_step
                 where invoice_id = :invoice
                """)
                .param("invoice", invoice.value())
                .query((row, _) -> new Step(
                        Sharing.Basis.valueOf(row.getString("basis")),
                        new Cents(row.getLong("part_cents")),
                        row.getLong("own"),
                        row.getLong("total"),
                        new Cents(row.getLong("cents")),
                        row.getString("source")))
                .stream()
                .sorted(java.util.Comparator.comparing(Step::basis))
                .toList();
    }

    private static Invoice invoice(ResultSet row, int number) throws SQLException {
        var credits = row.getObject("credits_id", UUID.class);
        return new Invoice(
                new Invoice.Id(row.getObject("id", UUID.class)),
                new SchoolYear(row.getInt("school_year")),
                row.getInt("number"),
                new DistrictId(row.getObject("district_id", UUID.class)),
                new Bill(
                        row.getString("period"),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("due_percent"),
                        NetCost.Base.valueOf(row.getString("base")),
                        new Cents(row.getLong("cost_cents"))),
                new Cents(row.getLong("share_cents")),
                new Cents(row.getLong("before_cents")),
                new Cents(row.getLong("cents")),
                new Counts(row.getInt("students"), row.getInt("seats"), row.getInt("served"), row.getLong("minutes")),
                List.of(),
                credits == null
                        ? null
                        : new Credit(new Invoice.Id(credits), row.getInt("credited_number"), row.getString("why")),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"));
    }
}
