package org.ropeway.schedule;

import java.util.List;
import org.ropeway.shared.InstructorId;

/** Somebody who teaches sections. @param email may be empty */
public record Instructor(InstructorId id, String name, String email, List<Credential> credentials) {

    public Instructor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an instructor has a name");
        }
        name = name.strip();
        email = email.strip();
        credentials = List.copyOf(credentials);
    }
}
