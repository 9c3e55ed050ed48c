package org.ropeway.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;

/**
 * What a member district was asked to pay. It never changes; a credit takes it back.
 *
 * @param number from 1, without a gap in the agency's school year
 * @param before what the year's earlier invoices had asked for, credits taken off
 * @param amount the share less what was asked before; below zero, the district gets it back
 * @param counts the district's students, seats and hours up to the last day
 * @param steps how the share was found; none for a credit
 * @param credits the invoice that this one takes back, for a credit
 */
public record Invoice(
        Id id,
        SchoolYear year,
        int number,
        DistrictId district,
        Bill bill,
        Cents share,
        Cents before,
        Cents amount,
        Counts counts,
        List<ShareOfCost.Step> steps,
        @Nullable Credit credits,
        Instant issuedAt,
        String issuedBy) {

    public Invoice {
        steps = List.copyOf(steps);
    }

    /** Identifies an invoice. */
    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * What is billed to all members alike.
     *
     * @param period in words: {@code First half of 2026-27}
     * @param lastDay hours are counted from 1 July to this day
     * @param percent of the year's net cost that is due by then, all earlier invoices included
     * @param cost the year's net cost at that time
     */
    public record Bill(String period, LocalDate lastDay, int percent, Base base, Cents cost) {}

    public record Counts(int students, int seats, int served, long minutes) {
        static Counts of(Member member) {
            return new Counts(member.students(), member.seats(), member.served(), member.minutes());
        }
    }

    /** @param why as the one who issued it says */
    public record Credit(Id invoice, int number, String why) {}

    /** As it is cited: {@code 2026-27-0007}. */
    public String label() {
        return labelOf(year, number);
    }

    public static String labelOf(SchoolYear year, int number) {
        return "%s-%04d".formatted(year, number);
    }
}
