package org.ropeway.funding.ada;

import java.util.List;
import java.util.Map;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;

/** What somebody may see of a report: the office everything, a district's people the hours of its own students. */
public final class AdaAccess {

    private AdaAccess() {}

    public static boolean isOffice(Actor actor) {
        return actor.has(Role.DIRECTOR, Role.BUSINESS_OFFICE);
    }

    /** The parameters behind a figure; rates are the office's own matter. */
    public static List<UsedParameter> used(AdaReport report, boolean office) {
        return report.rules().used().stream()
                .filter(used ->
                        office || used.parameter().matches("attendance/.*|funding/(attendance-day|ada-divisor)"))
                .toList();
    }

    /**
     * What the address asks for, within what the actor may see; of the program's own hours where it names no source.
     *
     * @throws NoSuch if it names a district that is not the actor's
     */
    public static Selection selection(Actor actor, Map<String, String> params) {
        var asked = Selection.of(params);
        var selection = asked.value(Dimension.CLAIM).isPresent()
                ? asked
                : asked.with(
                        Dimension.CLAIM, Selection.OWN.value(Dimension.CLAIM).orElseThrow());
        if (isOffice(actor)) {
            return selection;
        }
        var own = actor.districts().stream().map(DistrictId::toString).sorted().toList();
        var district = selection.value(Dimension.DISTRICT).orElseGet(() -> own.isEmpty() ? "" : own.getFirst());
        if (!own.contains(district)) {
            throw new NoSuch("district", district);
        }
        return selection.with(Dimension.DISTRICT, district);
    }
}
