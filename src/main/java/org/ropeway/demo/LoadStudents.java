package org.ropeway.demo;

import java.time.LocalDate;
import java.util.List;
import org.ropeway.agency.District;
import org.ropeway.students.Residences;
import org.ropeway.students.Residences.Residence;
import org.ropeway.students.RosterLoads;
import org.ropeway.students.SpecialPopulations;
import org.ropeway.students.SpecialPopulations.Membership;
import org.springframework.stereotype.Component;

/** Each district's roster, taken as the districts' files are taken, and what else districts tell of their students. */
@Component
class LoadStudents {
    private final RosterLoads rosters;
    private final SpecialPopulations populations;
    private final Residences residences;

    LoadStudents(RosterLoads rosters, SpecialPopulations populations, Residences residences) {
        this.rosters = rosters;
        this.populations = populations;
        this.residences = residences;
    }

    void load(World world) {
        for (var district : world.places().districts()) {
            new HomeRoster(world, district).into(rosters.begin(district.id()));
            residences.keep(district.id(), outside(world, district));
        }
        populations.keep(memberships(world));
    }

    private static List<Residence> outside(World world, District district) {
        return world.pupils().stream()
                .filter(pupil ->
                        pupil.outside() != null && pupil.school().district().equals(district.id()))
                .map(pupil -> new Residence(pupil.id(), pupil.outside()))
                .toList();
    }

    /** Since the first day of the school year. */
    private static List<Membership> memberships(World world) {
        LocalDate first = world.season().terms().getFirst().days().first();
        return world.pupils().stream()
                .flatMap(pupil -> pupil.populations().stream()
                        .map(population -> new Membership(pupil.id(), population, first, null)))
                .toList();
    }
}
