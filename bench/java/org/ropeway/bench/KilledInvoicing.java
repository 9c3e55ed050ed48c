package org.ropeway.bench;

import java.nio.file.Path;
import java.util.Map;
import org.ropeway.demo.BuiltProgram;
import org.ropeway.demo.HttpVisitor;

/** Every district gets its invoice, with its steps and its line in the journal, or none does. */
final class KilledInvoicing extends Killed {
    private static final String PAGE = "/funding/members?year=2024-25";
    private static final String INVOICES = "select count(*) from funding.invoice";

    private long before;
    private int percent = 10;

    KilledInvoicing(Path data) {
        super(data);
    }

    @Override
    String name() {
        return "seven districts' invoices are made";
    }

    @Override
    void killInTheMiddle(BuiltProgram program, int round) throws Exception {
        before = ask(INVOICES);
        var office = program.visitor("bench", "business");
        kill(program, () -> issue(office), 1L << round);
    }

    private int issue(HttpVisitor office) throws Exception {
        percent += 10;
        return office.post(
                        PAGE,
                        "/funding/members/invoices",
                        Map.of(
                                "year",
                                "2024-25",
                                "period",
                                "Part of %d percent".formatted(percent),
                                "lastDay",
                                "2025-05-18",
                                "percent",
                                String.valueOf(percent)))
                .statusCode();
    }

    @Override
    boolean isWhole(BuiltProgram program) throws Exception {
        long after = ask(INVOICES);
        boolean all = wholeOf("invoices", before, after, BenchAgency.DISTRICTS);
        long told = ask("select count(*) from journal.entry where act = 'invoice.issue'");
        long bare = ask("""
                select count(*)
                  from funding.invoice i
                 where not exists (select from funding.invoice_step s where s.invoice_id = i.id)
                """);
        long last = ask("select coalesce(max(number), 0) from funding.invoice");
        if (told != after || bare > 0 || last != after) {
            throw new IllegalStateException("%d invoices, the last is number %d, %d without steps, %d in the journal"
                    .formatted(after, last, bare, told));
        }
        return all;
    }

    @Override
    void isDoneAfterAll(BuiltProgram program) throws Exception {
        before = ask(INVOICES);
        issue(program.visitor("bench", "business"));
        if (!isWhole(program)) {
            throw new IllegalStateException("no invoices can be made");
        }
    }
}
