package org.ropeway.shell;

/** A page above this one. @param path without the agency's prefix, as {@code /students} */
public record Crumb(String label, String path) {}
