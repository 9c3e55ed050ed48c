package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.Sections.Share;

/**
 * What a run says it has decided.
 *
 * @param students the ids that the lottery was drawn with
 * @param place each student's lottery place as claimed
 * @param seats all seats
 */
public record Claim(
        Instance instance, Policy policy, long lottery, List<String> students, int[] place, List<Seat> seats) {

    /** Each student's seats, in the order in which they were given. */
    List<List<Seat>> seatsByStudent() {
        var byStudent = new ArrayList<List<Seat>>();
        for (int i = 0; i < students.size(); i++) {
            byStudent.add(new ArrayList<>());
        }
        seats.stream()
                .sorted(Comparator.comparingInt(Seat::round).thenComparingInt(Seat::rank))
                .forEach(seat -> byStudent.get(seat.student()).add(seat));
        return byStudent;
    }

    /** Who comes first at every section: the smaller number. */
    long turn(int student) {
        return (long) instance.students().band()[student] << 32 | place[student];
    }

    /** The most seats that the student may have. */
    int limit(int student) {
        return Math.min(instance.seatsPerStudent(), instance.students().wants()[student]);
    }

    boolean cannotHaveBoth(int section, int other) {
        int[] course = instance.sections().course();
        return course[section] == course[other]
                || instance.sections().clashes().between(Math.min(section, other), Math.max(section, other));
    }

    List<Share> sharesOf(int section) {
        return instance.sections().shares().stream()
                .filter(share -> share.section() == section && share.seats() > 0)
                .toList();
    }
}
