package org.ropeway.demo;

import java.util.HashMap;
import java.util.Map;
import org.ropeway.identity.Reach;
import org.ropeway.shared.StudentId;
import org.ropeway.students.RosterLoads;
import org.ropeway.students.Students;
import org.springframework.stereotype.Component;

/** Each district's roster, taken as the districts' files are taken. */
@Component
class LoadStudents {
    private final RosterLoads rosters;
    private final Students students;

    LoadStudents(RosterLoads rosters, Students students) {
        this.rosters = rosters;
        this.students = students;
    }

    /** @return the ids that the students were given, by their e-mail addresses */
    Map<String, StudentId> load(World world) {
        for (var district : world.places().districts()) {
            new HomeRoster(world, district).into(rosters.begin(district.id()));
        }
        var ids = new HashMap<String, StudentId>();
        students.forEach(Reach.EVERYONE, student -> ids.put(String.valueOf(student.email()), student.id()));
        return ids;
    }
}
