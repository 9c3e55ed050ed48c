package org.ropeway.shell;

import java.util.List;
import java.util.Set;
import org.ropeway.identity.Role;

/** What a module adds to the navigation: implement it as a bean. */
public interface Navigation {
    List<Item> items();

    /** Entries for visitors who have not signed in; their roles are not asked. */
    default List<Item> forVisitors() {
        return List.of();
    }

    /**
     * One entry.
     *
     * @param roles who sees it
     * @param key of its label in the message files
     * @param path without the agency's prefix: {@code /students}
     * @param icon of the sprite (web/build.mjs)
     * @param order smaller comes first; home is 0
     */
    record Item(Set<Role> roles, String key, String path, String icon, int order) {
        public Item {
            roles = Set.copyOf(roles);
        }
    }
}
