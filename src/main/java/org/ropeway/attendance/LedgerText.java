package org.ropeway.attendance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;

/** A posting as text: what is hashed, and what an outsider reads (docs/ledger.md). A line of it never spans two. */
final class LedgerText {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private LedgerText() {}

    /** The first line of a section's chain; its hash stands before the first posting. */
    static String head(AgencyId agency, SectionId section) {
        return "ropeway-ledger 1 agency %s section %s\n".formatted(agency.value(), section);
    }

    static Hash beginning(AgencyId agency, SectionId section) {
        return Hash.over(head(agency, section));
    }

    /** As the database can keep it. */
    static Instant moment(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    static String block(
            Hash before, long seq, Posting.Act act, Instant at, Who by, @Nullable String why, List<Entry> entries) {
        var text = new StringBuilder(300 + entries.size() * 90);
        text.append("posting ").append(seq).append('\n');
        text.append("before ").append(before).append('\n');
        text.append("act ").append(act).append('\n');
        text.append("at ").append(MICROSECONDS.format(at)).append('\n');
        text.append("by ").append(by.account() == null ? "-" : by.account()).append(' ');
        oneLine(text, by.name()).append('\n');
        oneLine(text.append("why "), why == null ? "-" : why).append('\n');
        int line = 0;
        for (var entry : entries) {
            line++;
            text.append("entry ")
                    .append(line)
                    .append(' ')
                    .append(entry.student().value());
            text.append(' ').append(entry.day()).append(' ').append(entry.kind());
            text.append(' ').append(entry.claim()).append(' ').append(entry.starts());
            text.append(' ').append(entry.minutes()).append('\n');
        }
        return text.toString();
    }

    private static StringBuilder oneLine(StringBuilder text, String words) {
        return text.append(words.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"));
    }
}
