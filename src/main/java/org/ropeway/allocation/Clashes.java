package org.ropeway.allocation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which sections meet at the same time, so that nobody can have a seat in both. Symmetric. */
public final class Clashes {
    private final int[] meeting;
    private final BitSet[] with;

    private Clashes(int[] meeting, BitSet[] with) {
        this.meeting = meeting;
        this.with = with;
    }

    /** Says of two sections, by index, whether they clash. Asked once for each pair, the smaller index first. */
    @FunctionalInterface
    public interface Test {
        boolean clash(int one, int other);
    }

    /**
     * A weekly meeting.
     *
     * @param days the days as bits, Monday is 1, Tuesday 2, Wednesday 4 …
     * @param start minutes after midnight
     * @param end minutes after midnight, not included: a meeting may begin when another ends
     */
    public record Meeting(int days, int start, int end) {
        boolean clashesWith(Meeting other) {
            return (days & other.days) != 0 && start < other.end && other.start < end;
        }
    }

    public static Clashes none(int sections) {
        return byPeriod(new int[sections]);
    }

    /** Sections of the same period clash; period 0 is no fixed time and clashes with nothing. */
    public static Clashes byPeriod(int[] period) {
        Map<Integer, Integer> index = new HashMap<>();
        int[] meeting = new int[period.length];
        for (int s = 0; s < period.length; s++) {
            meeting[s] = index.computeIfAbsent(period[s], _ -> index.size());
        }
        var with = matrix(index.size());
        index.forEach((name, at) -> with[at].set(at, name != 0));
        return new Clashes(meeting, with);
    }

    /** Sections whose weekly meetings overlap clash; one meeting a section. */
    public static Clashes byMeeting(Meeting[] meetings) {
        Map<Meeting, Integer> index = new HashMap<>();
        int[] meeting = new int[meetings.length];
        for (int s = 0; s < meetings.length; s++) {
            meeting[s] = index.computeIfAbsent(meetings[s], _ -> index.size());
        }
        var with = matrix(index.size());
        index.forEach((one, at) -> index.forEach((other, to) -> with[at].set(to, one.clashesWith(other))));
        return new Clashes(meeting, with);
    }

    /** For any other rule, such as several meetings a week or the way between two sites. */
    public static Clashes where(int sections, Test test) {
        int[] meeting = new int[sections];
        var with = matrix(sections);
        for (int one = 0; one < sections; one++) {
            meeting[one] = one;
            for (int other = one + 1; other < sections; other++) {
                boolean clash = test.clash(one, other);
                with[one].set(other, clash);
                with[other].set(one, clash);
            }
        }
        return new Clashes(meeting, with);
    }

    /** Whether nobody can attend both. */
    public boolean between(int one, int other) {
        return with[meeting[one]].get(meeting[other]);
    }

    int sections() {
        return meeting.length;
    }

    /** A number that is the same for sections that clash with the same others. */
    int meeting(int section) {
        return meeting[section];
    }

    private static BitSet[] matrix(int size) {
        var rows = new BitSet[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new BitSet(size);
        }
        return rows;
    }
}
