package org.ropeway.shell;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param language the page's language, {@code en} or {@code es}
 * @param name the agency, or Ropeway where no agency is concerned
 * @param home where the mark leads
 * @param signIn the sign-in page for a visitor, null for someone signed in and where no agency is concerned
 * @param notice the agency's non-discrimination notice in short
 * @param help how to get help, a sentence a line
 */
public record Shell(
        String language,
        String name,
        String tagline,
        String home,
        @Nullable Person person,
        @Nullable String signIn,
        List<NavItem> nav,
        List<Language> otherLanguages,
        String notice,
        String noticePage,
        List<String> help,
        Map<String, String> assets) {

    /** Who is signed in. @param roles in words, as "Counselor, Sanger High" */
    public record Person(UUID account, String name, String roles) {}

    /** One way of the navigation. @param href with the agency's prefix; @param icon of the sprite */
    public record NavItem(String label, String href, String icon, boolean current) {}

    /** This page in another language. */
    public record Language(String tag, String name, String href) {}

    /** The address of a style sheet, script or picture; templates link nothing else. */
    public String asset(String name) {
        return assets.getOrDefault(name, "/assets/" + name);
    }
}
