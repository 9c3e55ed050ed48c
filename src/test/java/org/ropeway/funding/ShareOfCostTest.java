package org.ropeway.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ropeway.agency.Agency.Structure;
import org.ropeway.agency.District;
import org.ropeway.funding.Sharing.Basis;
import org.ropeway.funding.Sharing.Part;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DistrictId;

class ShareOfCostTest {
    static final Member SANGER = member(30, 40, 180_000);
    static final Member DINUBA = member(10, 10, 90_000);
    static final Cents COST = Cents.of("2200000");

    @Test
    void followsTheStructureWhereNothingIsSet() {
        assertThat(cents(COST, 100, Sharing.usual(Structure.JOINT_POWERS))).containsExactly("1466666.67", "733333.33");
        assertThat(cents(COST, 100, Sharing.usual(Structure.COUNTY_OFFICE))).containsExactly("1760000.00", "440000.00");
        assertThat(ShareOfCost.divide(COST, 100, Sharing.usual(Structure.SINGLE_DISTRICT), List.of(SANGER)))
                .extracting(ShareOfCost::cents)
                .containsExactly(COST);
    }

    @Test
    void takesFixedAmountsFirstAndDividesTheRestInParts() {
        var sharing = new Sharing(
                List.of(
                        new Part(Basis.FIXED_CENTS, 10_000_000, "Agreement"),
                        new Part(Basis.HOURS, 75, "Agreement"),
                        new Part(Basis.STUDENTS, 25, "Agreement")),
                null);
        var shares = ShareOfCost.divide(COST, 100, sharing, List.of(SANGER, DINUBA));
        assertThat(shares.getFirst().steps())
                .extracting(
                        ShareOfCost.Step::basis,
                        step -> step.part().plain(),
                        step -> step.cents().plain())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Basis.FIXED_CENTS, "200000.00", "100000.00"),
                        org.assertj.core.groups.Tuple.tuple(Basis.HOURS, "1500000.00", "1000000.00"),
                        org.assertj.core.groups.Tuple.tuple(Basis.STUDENTS, "500000.00", "375000.00"));
        assertThat(shares.getFirst().steps().get(1).own()).isEqualTo(180_000);
        assertThat(shares.getFirst().steps().get(1).total()).isEqualTo(270_000);
        assertThat(Cents.sum(shares.stream().map(ShareOfCost::cents).toList())).isEqualTo(COST);
    }

    @Test
    void leavesTheRestToTheAgencyWhereOnlyAmountsAreFixed() {
        var fixed = new Sharing(List.of(new Part(Basis.FIXED_CENTS, 500_000, "Agreement")), null);
        assertThat(cents(COST, 50, fixed)).containsExactly("2500.00", "2500.00");
    }

    @Test
    void dividesEquallyWhileNobodyHasHours() {
        var none = member(0, 0, 0);
        var shares = ShareOfCost.divide(COST, 100, Sharing.usual(Structure.JOINT_POWERS), List.of(none, none));
        assertThat(shares).extracting(ShareOfCost::cents).containsOnly(Cents.of("1100000"));
        assertThat(shares.getFirst().steps().getFirst().total()).isZero();
    }

    @Property(tries = 1_000)
    void makesUpWhatIsDueToTheCent(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000_000) long cost,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @Size(min = 1, max = 23) List<@IntRange(max = 5_000) Integer> students,
            @ForAll @IntRange(max = 3) int fixed) {
        var parts = new ArrayList<Part>();
        if (fixed > 0) {
            parts.add(new Part(Basis.FIXED_CENTS, fixed * 12_345L, ""));
        }
        parts.add(new Part(Basis.HOURS, 2, ""));
        parts.add(new Part(Basis.SEATS, 1, ""));
        parts.add(new Part(Basis.EQUAL, 1, ""));
        var members = students.stream()
                .map(count -> member(count, count * 2, count * 7_001L))
                .toList();
        var shares = ShareOfCost.divide(new Cents(cost), percent, new Sharing(parts, null), members);
        assertThat(Cents.sum(shares.stream().map(ShareOfCost::cents).toList()))
                .isEqualTo(ShareOfCost.due(new Cents(cost), percent));
    }

    private static List<String> cents(Cents cost, int percent, Sharing sharing) {
        return ShareOfCost.divide(cost, percent, sharing, List.of(SANGER, DINUBA)).stream()
                .map(share -> share.cents().plain())
                .toList();
    }

    static Member member(int students, int seats, long minutes) {
        return new Member(new District(DistrictId.random(), "one", "One"), students, seats, students, minutes);
    }
}
