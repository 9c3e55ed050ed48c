package org.ropeway.catalog.sheet;

import java.util.List;
import java.util.Set;

/**
 * The columns that a file may have, in any order.
 *
 * @param all every column by name, in the order in which files are written
 * @param needed those that a file must have; where another is missing, what was there before stays
 * @param families beginnings of further columns: {@code "share:"} for {@code share:selma}
 */
public record Columns(List<String> all, Set<String> needed, List<String> families) {

    boolean knows(String name) {
        return all.contains(name) || families.stream().anyMatch(name::startsWith);
    }
}
