package org.ropeway.demo;

import org.ropeway.identity.Role;

/**
 * An account that the demo prints, with its password.
 *
 * @param agency the agency's part of the address
 * @param now what this person does now, in a few words
 */
public record SignIn(String agency, Role role, String username, String now) {
    /** The same for every account of the demo, on every start; nobody else has it. */
    public static final String PASSWORD = "ropeway-demo";
}
