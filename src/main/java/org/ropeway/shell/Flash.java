package org.ropeway.shell;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of an action, shown once on the next page. @param kind info, success, warning or error */
public record Flash(String kind, String text) {
    /** Says on the page after the redirect that it worked. */
    public static void good(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("success", text));
    }

    /** Says on the page after the redirect what did not work. */
    public static void bad(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("error", text));
    }

    /** Says something on the page after the redirect. */
    public static void note(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute("flash", new Flash("info", text));
    }
}
