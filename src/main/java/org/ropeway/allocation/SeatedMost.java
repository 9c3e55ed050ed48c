package org.ropeway.allocation;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ropeway.allocation.solver.Natives;

/**
 * The most students who can have a seat and, among the ways to seat so many, the most of band 1, then of band 2 ….
 *
 * <p>Whether students can all have one seat each is a matching, where clashes and second seats do not matter. Sets that can be
 * matched form a matroid, so the sets of best bands are also the largest: one flow of least cost finds all these numbers.
 */
final class SeatedMost {
    private final Map<Integer, Long> ofBand = new HashMap<>();
    private long students;

    SeatedMost(Instance instance, Units units, Units.Held held, List<Group> groups) {
        Natives.load();
        int unitNode = groups.size();
        int source = unitNode + units.count();
        int sink = source + 1;
        var flow = new MinCostFlow();
        int[] bands = groups.stream()
                .mapToInt(group -> instance.students().band()[group.first()])
                .toArray();
        var costs = new TreeSet<Integer>();
        IntStream.of(bands).forEach(costs::add);
        int nextNode = sink + 1;
        var shareNode = new HashMap<Long, Integer>();
        for (int g = 0; g < bands.length; g++) {
            var group = groups.get(g);
            flow.addArcWithCapacityAndUnitCost(
                    source, g, group.size(), costs.headSet(bands[g]).size());
            int district = instance.students().district()[group.first()];
            for (int unit : wanted(instance, units, group)) {
                int share = held.seats(unit, district);
                int into = unitNode + unit;
                if (share > 0) {
                    var known = shareNode.putIfAbsent((long) unit << 32 | district, nextNode);
                    into = known == null ? nextNode++ : known;
                    if (known == null) {
                        flow.addArcWithCapacityAndUnitCost(into, sink, share, 0);
                        flow.addArcWithCapacityAndUnitCost(into, unitNode + unit, units.seats[unit], 0);
                    }
                }
                flow.addArcWithCapacityAndUnitCost(g, into, group.size(), 0);
            }
        }
        for (int unit = 0; unit < units.count(); unit++) {
            flow.addArcWithCapacityAndUnitCost(unitNode + unit, sink, held.open(unit), 0);
        }
        long everyone = groups.stream().mapToLong(Group::size).sum();
        flow.setNodeSupply(source, everyone);
        flow.setNodeSupply(sink, -everyone);
        var status = flow.solveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the flow of students to seats ended as " + status);
        }
        students = flow.getMaximumFlow();
        for (int arc = 0; arc < flow.getNumArcs(); arc++) {
            if (flow.getTail(arc) == source) {
                ofBand.merge(bands[flow.getHead(arc)], flow.getFlow(arc), Long::sum);
            }
        }
    }

    private static int[] wanted(Instance instance, Units units, Group group) {
        var wishes = instance.wishes();
        return IntStream.range(wishes.start[group.first()], wishes.start[group.first() + 1])
                .flatMap(w -> IntStream.of(units.of(wishes, w)))
                .distinct()
                .toArray();
    }

    long students() {
        return students;
    }

    long ofBand(int band) {
        return ofBand.getOrDefault(band, 0L);
    }
}
