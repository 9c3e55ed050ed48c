package org.ropeway.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Students who are alike in everything that counts: wishes, band, seats wanted and, where shares are held, district.
 *
 * @param members in order
 * @param limit the most seats that each can get
 */
record Group(int[] members, int limit) {
    int size() {
        return members.length;
    }

    int first() {
        return members[0];
    }

    /** All groups, by their first member in order. Students who can get no seat are in none. */
    static List<Group> of(Instance instance, Order order, boolean byDistrict) {
        var groups = new LinkedHashMap<List<Integer>, List<Integer>>();
        var wishes = instance.wishes();
        for (int student : order.student) {
            if (instance.wants(student) > 0) {
                var key = new ArrayList<Integer>();
                key.add(instance.wants(student));
                key.add(instance.students().band()[student]);
                key.add(byDistrict ? instance.students().district()[student] : -1);
                for (int w = wishes.start[student]; w < wishes.start[student + 1]; w++) {
                    key.add(wishes.rank[w]);
                    key.add(wishes.choice[w]);
                }
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(student);
            }
        }
        return groups.values().stream()
                .map(members ->
                        new Group(members.stream().mapToInt(i -> i).toArray(), instance.wants(members.getFirst())))
                .toList();
    }

    /** The same students one by one. */
    List<Group> apart() {
        return Arrays.stream(members)
                .mapToObj(i -> new Group(new int[] {i}, limit))
                .toList();
    }
}
