package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.Policy;
import org.ropeway.allocation.Seat;
import org.ropeway.allocation.Sections.Share;
import org.ropeway.allocation.verify.Violation.Rule;

/** Whether the seats can be had at all: wished for, together, and no more than there are. */
final class FeasibilityCheck {
    private final Claim claim;
    private final List<Violation> violations = new ArrayList<>();

    FeasibilityCheck(Claim claim) {
        this.claim = claim;
    }

    List<Violation> violations() {
        var byStudent = claim.seatsByStudent();
        for (int student = 0; student < byStudent.size(); student++) {
            checkStudent(student, byStudent.get(student));
        }
        var bySection = new HashMap<Integer, List<Seat>>();
        claim.seats()
                .forEach(seat -> bySection
                        .computeIfAbsent(seat.section(), _ -> new ArrayList<>())
                        .add(seat));
        for (int section = 0; section < claim.instance().sections().count(); section++) {
            checkSection(section, bySection.getOrDefault(section, List.of()));
        }
        return violations;
    }

    private void checkStudent(int student, List<Seat> seats) {
        if (seats.size() > claim.limit(student)) {
            add(Rule.SEATS_PER_STUDENT, student, -1, "%d seats, at most %d", seats.size(), claim.limit(student));
        }
        for (int n = 0; n < seats.size(); n++) {
            checkWish(seats.get(n));
            int round = claim.policy() == Policy.FAIR ? n + 1 : 1;
            if (seats.get(n).round() != round) {
                add(
                        Rule.ROUND,
                        student,
                        seats.get(n).section(),
                        "round %d, not %d",
                        seats.get(n).round(),
                        round);
            }
            for (int before = 0; before < n; before++) {
                checkTogether(seats.get(before), seats.get(n));
            }
        }
    }

    private void checkWish(Seat seat) {
        var wishes = claim.instance().wishes();
        boolean own = seat.wish() >= wishes.start(seat.student()) && seat.wish() < wishes.start(seat.student() + 1);
        if (!own || !Verification.contains(wishes.sections(seat.wish()), seat.section())) {
            add(Rule.WISH, seat.student(), seat.section(), "the student did not wish for the section");
        } else if (wishes.rank(seat.wish()) != seat.rank()) {
            add(Rule.WISH, seat.student(), seat.section(), "rank %d, not %d", seat.rank(), wishes.rank(seat.wish()));
        }
    }

    private void checkTogether(Seat one, Seat other) {
        var courses = claim.instance().sections().course();
        if (courses[one.section()] == courses[other.section()] || one.wish() == other.wish()) {
            add(Rule.COURSE_TWICE, one.student(), other.section(), "a second seat in the same course");
        } else if (claim.cannotHaveBoth(one.section(), other.section())) {
            add(Rule.CLASH, one.student(), other.section(), "the section clashes with another seat of the student");
        }
    }

    private void checkSection(int section, List<Seat> seated) {
        int seats = claim.instance().sections().seats()[section];
        if (seated.size() > seats) {
            add(Rule.CAPACITY, -1, section, "%d students in %d seats", seated.size(), seats);
        }
        Map<Integer, Integer> left = new HashMap<>();
        int open = seats;
        for (Share share : claim.sharesOf(section)) {
            if (!share.released()) {
                left.put(share.district(), share.seats());
                open -= share.seats();
            }
        }
        int inOpen = 0;
        for (Seat seat : seated) {
            int district = claim.instance().students().district()[seat.student()];
            if (left.merge(district, -1, Integer::sum) < 0) {
                inOpen++;
            }
        }
        if (inOpen > open) {
            add(Rule.SHARE, -1, section, "%d students in %d open seats", inOpen, open);
        }
    }

    private void add(Rule rule, int student, int section, String facts, Object... numbers) {
        violations.add(new Violation(rule, student, section, facts.formatted(numbers)));
    }
}
