package org.ropeway.attendance;

import java.time.Instant;
import java.time.LocalDate;
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

    /** @param posting whose own hash is not read */
    static String block(Hash before, Posting posting) {
        return block(
                before, posting.seq(), posting.act(), posting.at(), posting.by(), posting.why(), posting.entries());
    }

    static String block(
            Hash before, long seq, Posting.Act act, Instant at, Who by, @Nullable String why, List<Entry> entries) {
        var text = new StringBuilder(300 + entries.size() * 90);
        text.append("posting ").append(seq).append('\n');
        text.append("before ").append(before).append('\n');
        text.append("act ").append(act).append('\n');
        text.append("at ").append(MICROSECONDS.format(at)).append('\n');
        by(text, by);
        oneLine(text.append("why "), why == null ? "-" : why).append('\n');
        int line = 0;
        @Nullable LocalDate day = null;
        String written = "";
        for (var entry : entries) {
            line++;
            if (!entry.day().equals(day)) {
                day = entry.day();
                written = day.toString();
            }
            text.append("entry ")
                    .append(line)
                    .append(' ')
                    .append(entry.student().value());
            text.append(' ').append(written).append(' ').append(entry.kind());
            text.append(' ').append(entry.claim()).append(' ').append(entry.starts());
            text.append(' ').append(entry.minutes()).append('\n');
        }
        return text.toString();
    }

    private static StringBuilder oneLine(StringBuilder text, String words) {
        return text.append(words.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"));
    }

    static String headOfCertificates(AgencyId agency) {
        return "ropeway-certificates 1 agency %s\n".formatted(agency.value());
    }

    static Hash beginningOfCertificates(AgencyId agency) {
        return Hash.over(headOfCertificates(agency));
    }

    /** @param certificate whose own hash is not read */
    static String certificate(Hash before, Certificate certificate) {
        return certificate(
                before,
                certificate.number(),
                certificate.period(),
                certificate.version(),
                certificate.at(),
                certificate.by(),
                certificate.sections());
    }

    static String certificate(
            Hash before,
            int number,
            Period period,
            int version,
            Instant at,
            Who by,
            List<Certificate.Section> sections) {
        var text = new StringBuilder(300 + sections.size() * 140);
        text.append("certificate ").append(number).append('\n');
        text.append("before ").append(before).append('\n');
        text.append("period ").append(period.year()).append(' ').append(period.name());
        text.append(' ')
                .append(period.days().first())
                .append(' ')
                .append(period.days().last());
        text.append(" version ").append(version).append('\n');
        text.append("at ").append(MICROSECONDS.format(at)).append('\n');
        by(text, by);
        for (var one : sections) {
            text.append("section ").append(one.section()).append(' ').append(one.seq());
            text.append(' ')
                    .append(one.minutes())
                    .append(' ')
                    .append(one.hash())
                    .append('\n');
        }
        return text.toString();
    }

    private static void by(StringBuilder text, Who by) {
        text.append("by ").append(by.account() == null ? "-" : by.account()).append(' ');
        oneLine(text, by.name()).append('\n');
    }
}
