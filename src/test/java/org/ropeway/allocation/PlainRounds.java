package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.allocation.Sections.Share;

/** The rounds of the contract as one would do them on paper: all propose at once, every section chooses anew from all who ever asked. */
final class PlainRounds {
    private final Instance instance;
    private final Lottery lottery;
    private final List<Seat> kept = new ArrayList<>();
    private final Map<Integer, Map<Integer, Integer>> shareLeft = new HashMap<>();
    private final Map<Integer, Integer> openLeft = new HashMap<>();

    PlainRounds(SmallWorld world) {
        instance = world.instance();
        lottery = world.lottery();
        for (int s = 0; s < instance.sections().count(); s++) {
            shareLeft.put(s, new HashMap<>());
            openLeft.put(s, instance.sections().seats()[s]);
        }
        for (Share share : instance.sections().shares()) {
            shareLeft.get(share.section()).put(share.district(), share.seats());
            openLeft.merge(share.section(), -share.seats(), Integer::sum);
        }
    }

    List<Seat> seats() {
        for (int round = 1; round <= instance.seatsPerStudent(); round++) {
            play(round);
        }
        kept.sort(Comparator.comparingInt(Seat::student).thenComparingInt(Seat::wish));
        return kept;
    }

    private void play(int round) {
        var lists = new HashMap<Integer, List<Seat>>();
        for (int student = 0; student < instance.students().count(); student++) {
            lists.put(student, list(student, round));
        }
        Map<Integer, List<Seat>> asked = new HashMap<>();
        var chosen = new HashMap<Integer, Chosen>();
        boolean moving = true;
        while (moving) {
            for (var list : lists.values()) {
                if (!list.isEmpty() && chosen.values().stream().noneMatch(c -> c.has(list.getFirst()))) {
                    var proposals = asked.computeIfAbsent(list.getFirst().section(), _ -> new ArrayList<>());
                    if (!proposals.contains(list.getFirst())) {
                        proposals.add(list.getFirst());
                    }
                }
            }
            asked.forEach((section, proposals) -> chosen.put(section, choose(section, proposals)));
            moving = lists.values().removeIf(List::isEmpty);
            for (var list : lists.values()) {
                if (chosen.values().stream().noneMatch(c -> c.has(list.getFirst()))) {
                    list.removeFirst();
                    moving = true;
                }
            }
        }
        chosen.forEach(this::keep);
    }

    private List<Seat> list(int student, int round) {
        var list = new ArrayList<Seat>();
        var own = kept.stream().filter(seat -> seat.student() == student).toList();
        if (Math.min(instance.seatsPerStudent(), instance.students().wants()[student]) < round) {
            return list;
        }
        for (int wish = instance.wishes().start(student);
                wish < instance.wishes().start(student + 1);
                wish++) {
            for (int section : instance.wishes().sections(wish)) {
                if (own.stream().noneMatch(seat -> instance.excludes(seat.section(), section))) {
                    list.add(new Seat(student, wish, section, instance.wishes().rank(wish), round));
                }
            }
        }
        return list;
    }

    private record Chosen(List<Seat> inShares, List<Seat> inOpen) {
        boolean has(Seat seat) {
            return inShares.contains(seat) || inOpen.contains(seat);
        }
    }

    private Chosen choose(int section, List<Seat> proposals) {
        var inOrder = proposals.stream()
                .sorted(Comparator.<Seat>comparingInt(
                                seat -> instance.students().band()[seat.student()])
                        .thenComparingInt(seat -> lottery.place(seat.student())))
                .toList();
        int releasedSeats = openLeft.get(section);
        for (Share share : instance.sections().shares()) {
            if (share.section() == section && share.released()) {
                releasedSeats += shareLeft.get(section).get(share.district());
            }
        }
        var chosen = new Chosen(new ArrayList<>(), new ArrayList<>());
        var left = new HashMap<>(shareLeft.get(section));
        var others = new ArrayList<Seat>();
        for (Seat seat : inOrder) {
            int district = instance.students().district()[seat.student()];
            boolean released = isReleased(section, district);
            if (left.getOrDefault(district, 0) > 0 && (!released || releasedSeats > 0)) {
                left.merge(district, -1, Integer::sum);
                releasedSeats -= released ? 1 : 0;
                chosen.inShares.add(seat);
            } else {
                others.add(seat);
            }
        }
        for (Seat seat : others) {
            if (releasedSeats-- > 0) {
                chosen.inOpen.add(seat);
            }
        }
        return chosen;
    }

    private boolean isReleased(int section, int district) {
        return instance.sections().shares().stream()
                .anyMatch(share -> share.section() == section && share.district() == district && share.released());
    }

    private void keep(int section, Chosen chosen) {
        for (Seat seat : chosen.inShares) {
            shareLeft.get(section).merge(instance.students().district()[seat.student()], -1, Integer::sum);
        }
        openLeft.merge(section, -chosen.inOpen.size(), Integer::sum);
        kept.addAll(chosen.inShares);
        kept.addAll(chosen.inOpen);
    }
}
