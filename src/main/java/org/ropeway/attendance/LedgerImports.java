package org.ropeway.attendance;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.attendance.Ledger.Draft;
import org.ropeway.identity.Reach;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.ropeway.students.Students;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Minutes from a CSV file, as another attendance system gives them (docs/attendance-file.md). What the ledger has already is
 * left alone, so the same file twice changes nothing. Either the whole file is written or, with any fault, nothing of it.
 */
@Service
public class LedgerImports {
    private static final int MOST_FAULTS = 1_000;
    private static final int STEP = 20_000;

    private final LedgerLoads loads;
    private final Ledger ledger;
    private final Sections sections;
    private final Students students;
    private final Calendars calendars;
    private final Journal journal;

    LedgerImports(
            LedgerLoads loads,
            Ledger ledger,
            Sections sections,
            Students students,
            Calendars calendars,
            Journal journal) {
        this.loads = loads;
        this.ledger = ledger;
        this.sections = sections;
        this.students = students;
        this.calendars = calendars;
        this.journal = journal;
    }

    /**
     * A fault of the file.
     *
     * @param line 1-based with the header's line; 0 for the file as a whole
     * @param field the column; empty when none is meant
     * @param rule as docs/attendance-file.md names it
     */
    public record Fault(String file, long line, String field, String value, String rule) {}

    /**
     * What came of it.
     *
     * @param rows of the file
     * @param written entries that the ledger did not have yet
     */
    public record Report(String file, long rows, long written, List<Fault> faults, boolean dryRun) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isWritten() {
            return faults.isEmpty() && !dryRun;
        }
    }

    /** How far it is. @param of all that are to be written; 0 while they are read */
    public record Progress(long entries, long of) {}

    /**
     * @param why the reason for minutes outside of the sections' meetings, where the file has any
     * @param progress told now and then, by the thread that calls
     */
    @Transactional
    public Report read(
            Who by, String file, Reader text, @Nullable String why, boolean dryRun, Consumer<Progress> progress)
            throws IOException {
        var lines = new EntryLines(file, sectionsByCode(), this::byStateId);
        try (var records = CsvReader.builder().ofCsvRecord(text)) {
            records.forEach(line -> {
                lines.read(line);
                if (lines.rows() % STEP == 0) {
                    progress.accept(new Progress(lines.rows(), 0));
                }
            });
        } catch (CsvParseException notCsv) {
            lines.fault(0, "", String.valueOf(notCsv.getMessage()), "file-is-csv");
        }
        if (!lines.faults().isEmpty()) {
            return rolledBack(lines, 0, dryRun);
        }
        var drafts = new ArrayList<Draft>();
        lines.bySection()
                .forEach((section, entries) -> drafts.add(new Draft(section, ledger.without(section, entries))));
        long written =
                drafts.stream().mapToLong(draft -> draft.entries().size()).sum();
        for (var refusal : loads.load(by, why, drafts, done -> progress.accept(new Progress(done, written)))) {
            lines.fault(refusal);
        }
        if (dryRun || !lines.faults().isEmpty()) {
            return rolledBack(lines, written, dryRun);
        }
        journal.record(by, "ledger.import", "ledger", file, Map.of("rows", lines.rows(), "written", written), why);
        return new Report(file, lines.rows(), written, List.of(), false);
    }

    private static Report rolledBack(EntryLines lines, long written, boolean dryRun) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var faults = lines.faults();
        return new Report(
                lines.file(),
                lines.rows(),
                faults.isEmpty() ? written : 0,
                faults.subList(0, Math.min(MOST_FAULTS, faults.size())),
                dryRun);
    }

    private Map<String, StudentId> byStateId() {
        var ids = new HashMap<String, StudentId>();
        students.forEach(Reach.EVERYONE, student -> {
            var id = student.ssid();
            if (id != null) {
                ids.put(id.value(), student.id());
            }
        });
        return ids;
    }

    /** By term code and section code. */
    private Map<String, SectionId> sectionsByCode() {
        Map<TermId, String> terms = new HashMap<>();
        calendars.terms().stream().forEach((Term term) -> terms.put(term.id(), term.code()));
        var codes = new HashMap<String, SectionId>();
        sections.all().forEach(section -> codes.put(terms.get(section.term()) + " " + section.code(), section.id()));
        return codes;
    }
}
