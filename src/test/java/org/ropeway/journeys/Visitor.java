package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Somebody at a browser. What went wrong unseen meanwhile fails the test when the visitor leaves. */
final class Visitor implements AutoCloseable {
    static final String PASSWORD = "a ride over the valley";
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Set<String> EXAMINED = new HashSet<>();

    private final BrowserContext context;
    private final String origin;
    private final String prefix;
    private final TemplatesShown templates;
    private final Watch watch;
    private final Page page;

    Visitor(BrowserContext context, String origin, String prefix, TemplatesShown templates) {
        this.context = context;
        this.origin = origin;
        this.prefix = prefix;
        this.templates = templates;
        this.watch = Watch.over(context);
        context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        // Asked whether they are sure, visitors are.
        page.onDialog(dialog -> dialog.accept());
    }

    Page page() {
        return page;
    }

    /** Opens a page of the agency: {@code /home}. */
    Visitor opens(String path) {
        return opens(path, 200);
    }

    Visitor opens(String path, int status) {
        watch.expect(status);
        var answer = page.navigate(origin + prefix + path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        return this;
    }

    /** Opens a page of no agency. */
    Visitor opensOutside(String path) {
        assertThat(page.navigate(origin + path).status()).as(path).isEqualTo(200);
        return this;
    }

    Visitor signsIn(String username) {
        opens("/sign-in");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL("**/home**");
        return this;
    }

    Visitor fills(String label, String value) {
        page.getByLabel(label).fill(value);
        return this;
    }

    Visitor presses(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
        return this;
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Visitor reads(String text) {
        assertThat(page.locator("main").getByText(text).first()).isVisible();
        return this;
    }

    /** Reads it in what the last act left to say. */
    Visitor isTold(String text) {
        assertThat(page.locator(".flash")).containsText(text);
        return this;
    }

    Visitor isAt(String path) {
        assertThat(Watch.addressOf(page)).isEqualTo(prefix + path);
        return this;
    }

    /** From now on, answers with this status are what the visitor came for. */
    Visitor expects(int status) {
        watch.expect(status);
        return this;
    }

    /** The visitor's session is over, as after half an hour without a click. */
    Visitor loses(String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
        return this;
    }

    /** From now on there is no network, as in a workshop's cellar. */
    Visitor losesTheNetwork() {
        watch.expectNetwork(false);
        context.setOffline(true);
        return this;
    }

    Visitor findsTheNetworkAgain() {
        context.setOffline(false);
        watch.expectNetwork(true);
        return this;
    }

    /** A page that the visitor had opened before; without a network it comes from the device. */
    Visitor opensAgain(String path) {
        page.navigate(origin + prefix + path);
        return this;
    }

    Visitor onAPhone() {
        page.setViewportSize(Browser.PHONE, 844);
        return this;
    }

    /** The element that has the keyboard. */
    Locator focused() {
        return page.locator("*:focus");
    }

    /** Looks at this page: pictures at both widths, nothing beyond the edge of a phone, and axe once a template and language. */
    Visitor looks(String name) {
        var template = templates.last();
        var language = page.locator("html").getAttribute("lang");
        if (EXAMINED.add(template + " " + language)) {
            examines(template + " in " + language);
        }
        pictures(name + (language.equals("en") ? "" : "-" + language));
        return this;
    }

    private void examines(String what) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(4)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertThat(violations).as("axe on " + what).isEmpty();
    }

    private void pictures(String name) {
        fits(name, Browser.DESK);
        picture(name, Browser.DESK);
        page.setViewportSize(Browser.PHONE, 844);
        fits(name, Browser.PHONE);
        picture(name, Browser.PHONE);
        page.setViewportSize(Browser.DESK, 860);
    }

    /** A chart follows a new width a frame later, so the width is read when the page has had a chance to settle. */
    private void fits(String name, int wide) {
        var width = page.evaluate("""
                wide => new Promise(done => {
                  const until = performance.now() + 2000
                  const look = () => {
                    const width = document.documentElement.scrollWidth
                    if (width <= wide || performance.now() > until) done(width)
                    else requestAnimationFrame(look)
                  }
                  look()
                })""", wide);
        assertThat(((Number) width).intValue())
                .as(() -> "width of %s (%s) in a window of %d, with %s beyond the edge"
                        .formatted(name, Watch.addressOf(page), wide, beyond(wide)))
                .isLessThanOrEqualTo(wide);
    }

    /** The innermost elements that reach beyond the edge and are not scrolled, hidden, or in something that is closed. */
    private Object beyond(int wide) {
        return page.evaluate("""
                wide => {
                  const unseen = (element) =>
                    element.closest('details:not([open]) > :not(summary), .table--labeled thead') !== null ||
                    !element.checkVisibility()
                  const scrolled = (element) => {
                    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
                      if (getComputedStyle(box).overflowX !== 'visible') return true
                    return false
                  }
                  const over = [...document.body.querySelectorAll('*')].filter(
                    (element) => element.getBoundingClientRect().right > wide + 0.5 && !unseen(element) && !scrolled(element))
                  return over
                    .filter((element) => !over.some((other) => other !== element && element.contains(other)))
                    .slice(0, 6)
                    .map((element) => {
                      const right = Math.round(element.getBoundingClientRect().right)
                      const text = element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40)
                      return `${element.outerHTML.match(/^<[^>]*>/)[0]} "${text}" to ${right}`
                    })
                }""", wide);
    }

    /** The window is as tall as the page, so that what is fixed to its lower edge stands below everything else. */
    private void picture(String name, int width) {
        var height = page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.max(844, ((Number) height).intValue()));
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve("%s-%d.png".formatted(name, width))));
    }

    @Override
    public void close() {
        var faults = watch.faults();
        context.close();
        assertThat(faults).as("what went wrong unseen").isEmpty();
    }
}
