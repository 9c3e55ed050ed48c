package org.ropeway.attendance;

import java.time.Instant;
import java.util.List;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;

/**
 * What was certified: the last posting of each section at that moment.
 *
 * @param number 1 for the agency's first, then without a gap
 * @param version of the period
 * @param sections in the order of their ids
 * @param hash over all of this and the certificate before (docs/ledger.md); whoever keeps it can prove what was certified
 */
public record Certificate(
        int number, Period period, int version, Instant at, Who by, List<Section> sections, Hash hash) {

    public Certificate {
        sections = List.copyOf(sections);
    }

    /**
     * @param seq the section's last posting
     * @param minutes of the certified days
     * @param hash of that posting
     */
    public record Section(SectionId section, long seq, long minutes, Hash hash) {}

    public long minutes() {
        return sections.stream().mapToLong(Section::minutes).sum();
    }
}
