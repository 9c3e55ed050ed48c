package org.ropeway.enrollment;

import java.util.EnumSet;
import java.util.Set;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.ropeway.students.Student;

/**
 * What an actor is to one student: the student, a guardian, a counselor of the home school, the director. Somebody who is
 * nothing of these is told that there is no such student.
 */
final class Part {
    private final Set<Role> roles;

    private Part(Set<Role> roles) {
        this.roles = roles;
    }

    /** @throws NoSuch if the actor has no part in the student's requests */
    static Part of(Actor actor, Student student) {
        var roles = EnumSet.noneOf(Role.class);
        for (var grant : actor.grants()) {
            if (concerns(grant, student)) {
                roles.add(grant.role());
            }
        }
        if (roles.isEmpty()) {
            throw new NoSuch("student", student.id());
        }
        return new Part(roles);
    }

    private static boolean concerns(Grant grant, Student student) {
        return switch (grant.role()) {
            case STUDENT, GUARDIAN -> student.id().equals(grant.student());
            case COUNSELOR -> student.school() != null && student.school().equals(grant.school());
            case DIRECTOR -> true;
            case INSTRUCTOR,
                    LIAISON,
                    EMPLOYER,
                    DISTRICT_REPRESENTATIVE,
                    DISTRICT_CLERK,
                    BUSINESS_OFFICE,
                    STATE_READER,
                    OPERATOR -> false;
        };
    }

    /** @throws NoSuch if the actor is none of these to the student */
    Role oneOf(Role first, Role... others) {
        for (var role : EnumSet.of(first, others)) {
            if (roles.contains(role)) {
                return role;
            }
        }
        throw new NoSuch("act for", first);
    }

    /** The role in which an act is written down: the nearest to the student. */
    Role first() {
        return roles.iterator().next();
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the list is filled in by staff, with the student. */
    boolean isStaffOnly() {
        return !is(Role.STUDENT) && !is(Role.GUARDIAN);
    }
}
