package org.ropeway.allocation.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.Sections.Share;

/**
 * One section in one round, as it must have been: who sat in which share and who in the open seats, by the rule that a share
 * is filled first by its own district in order.
 */
final class SectionRound {
    private final Claim claim;
    private final Map<Integer, Share> shares = new HashMap<>();
    /** Seats left in each share when the round began, by district. */
    private final Map<Integer, Integer> shareLeft;

    private final int openLeft;
    private final Map<Integer, List<Integer>> inShare = new HashMap<>();
    private final List<Integer> inOpen = new ArrayList<>();

    /** The section before the first round. */
    SectionRound(Claim claim, int section) {
        this(claim, section, claim.sharesOf(section));
    }

    /** @param counted the shares that set limits */
    SectionRound(Claim claim, int section, List<Share> counted) {
        this.claim = claim;
        shareLeft = new HashMap<>();
        int open = claim.instance().sections().seats()[section];
        for (Share share : counted) {
            shares.put(share.district(), share);
            shareLeft.put(share.district(), share.seats());
            open -= share.seats();
        }
        openLeft = open;
    }

    /** The round after another. @param seated whom this round seated, in order */
    SectionRound(SectionRound before, List<Integer> seated) {
        claim = before.claim;
        shares.putAll(before.shares);
        shareLeft = new HashMap<>(before.shareLeft);
        before.inShare.forEach((district, students) -> shareLeft.merge(district, -students.size(), Integer::sum));
        openLeft = before.openLeft - before.inOpen.size();
        for (int student : seated) {
            int district = district(student);
            var own = inShare.computeIfAbsent(district, _ -> new ArrayList<>());
            (own.size() < left(district) ? own : inOpen).add(student);
        }
    }

    /** How many of the open seats, with released seats not used, are not taken; below zero never in a feasible round. */
    int openEmpty() {
        int room = openLeft - inOpen.size();
        for (var share : shares.values()) {
            if (share.released()) {
                room += left(share.district()) - sharing(share.district()).size();
            }
        }
        return room;
    }

    /** The students that the round seated where this one could have sat, as the rules stand. */
    List<Integer> rivals(int student) {
        int district = district(student);
        var rivals = new ArrayList<>(inOpen);
        rivals.addAll(sharing(district));
        if (rivals.isEmpty() && sharing(district).size() < left(district)) {
            shares.values().stream().filter(Share::released).forEach(share -> rivals.addAll(sharing(share.district())));
        }
        return rivals;
    }

    /** Whether a seat in the student's own share is empty that no released seat given to others has used up. */
    boolean ownShareEmpty(int student) {
        int district = district(student);
        if (sharing(district).size() >= left(district)) {
            return false;
        }
        var share = shares.get(district);
        return share == null || !share.released() || openEmpty() > 0 || !inOpen.isEmpty();
    }

    private int district(int student) {
        return claim.instance().students().district()[student];
    }

    private int left(int district) {
        return shareLeft.getOrDefault(district, 0);
    }

    private List<Integer> sharing(int district) {
        return inShare.getOrDefault(district, List.of());
    }
}
