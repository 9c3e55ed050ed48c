package org.ropeway.funding.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.attendance.Period;
import org.ropeway.funding.ada.TracedEntry;
import org.ropeway.funding.api.ReportJson.FigureJson;
import org.ropeway.funding.api.ReportJson.ParameterJson;

/**
 * What a section's figure is made of: its students, or with a student named, the entries of the ledger.
 *
 * @param students with their figures; empty where a student is named
 * @param entries of the student; empty where none is named
 */
record TraceJson(
        String year,
        Period.Name report,
        Map<String, String> selection,
        FigureJson figure,
        List<StudentJson> students,
        List<EntryJson> entries,
        List<ParameterJson> parameters) {

    /** @param name empty for a student who is not known any more */
    record StudentJson(UUID student, String name, FigureJson figure) {}

    /** @param starts minute of the day @param minutes below zero where a claim is taken back, 0 for an absence */
    record EntryJson(
            LocalDate day,
            Kind kind,
            Claim claim,
            int starts,
            int minutes,
            long posting,
            int line,
            Instant enteredAt,
            String enteredBy,
            @Nullable String why) {
        static EntryJson of(TracedEntry entry) {
            return new EntryJson(
                    entry.day(),
                    entry.kind(),
                    entry.claim(),
                    entry.starts(),
                    entry.minutes(),
                    entry.posting(),
                    entry.line(),
                    entry.enteredAt(),
                    entry.enteredBy(),
                    entry.why());
        }
    }
}
