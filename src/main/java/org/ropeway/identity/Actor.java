package org.ropeway.identity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyId;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;

/**
 * The person who is signed in, or whose token was sent: an argument that controllers may ask for. Belongs to one agency
 * and is nobody in any other.
 */
public record Actor(AgencyId agency, UUID account, String username, String name, List<Grant> grants)
        implements Serializable {

    public Actor {
        grants = List.copyOf(grants);
    }

    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public Set<SchoolId> schools() {
        return related(Grant::school, Role.COUNSELOR);
    }

    /** The districts that the actor speaks for, as clerk or representative. */
    public Set<DistrictId> districts() {
        return related(Grant::district, Role.DISTRICT_CLERK, Role.DISTRICT_REPRESENTATIVE);
    }

    /** The actor as a student, and the children of the actor as a guardian. */
    public Set<StudentId> students() {
        return related(Grant::student, Role.STUDENT, Role.GUARDIAN);
    }

    public Set<InstructorId> instructors() {
        return related(Grant::instructor, Role.INSTRUCTOR);
    }

    /** The students that the actor may see by role and relationship, leaving out an instructor's rosters. */
    public Reach reach() {
        return Reach.of(this);
    }

    /** As the journal keeps it. */
    public Who who() {
        return new Who(account, name);
    }

    private <T> Set<T> related(Function<Grant, @Nullable T> what, Role... roles) {
        return grants.stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(what)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
