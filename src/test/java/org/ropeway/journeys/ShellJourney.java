package org.ropeway.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ropeway.JourneyTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class ShellJourney {
    @Autowired
    Browser browser;

    @Autowired
    TestAgencies a;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void showsEveryPartOfAPageOnTheStylePage(String language) {
        try (var visitor = browser.visitor(a.anAgency(), language, true)) {
            visitor.opens("/style").looks("style");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void signsInWithTheRightPasswordOnly(String language) {
        var valley = anAgencyWith("rosa", Grant.of(Role.DIRECTOR));
        try (var rosa = browser.visitor(valley, language, true)) {
            rosa.opens("/sign-in").looks("sign-in");
            tries(rosa, "rosa", "a wrong one");
            rosa.isAt("/sign-in?error").looks("sign-in-again");
            tries(rosa, "rosa", Visitor.PASSWORD);
            rosa.isAt("/home").looks("home-director");
        }
    }

    static void tries(Visitor visitor, String username, String password) {
        visitor.page().fill("#username", username);
        visitor.page().fill("#password", password);
        visitor.page().click("main form button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void showsRightsAndWhatIsMissing(String language) {
        try (var visitor = browser.visitor(a.anAgency(), language, true)) {
            visitor.opens("/notice").looks("notice");
            visitor.opens("/no-such-page", 404).looks("not-there");
        }
    }

    @Test
    void saysWhenTheSessionHasEnded() {
        var valley = anAgencyWith("rosa", Grant.of(Role.DIRECTOR));
        try (var rosa = browser.visitor(valley)) {
            rosa.signsIn("rosa").loses("JSESSIONID").expects(403);
            rosa.page().click(".menu summary");
            rosa.presses("Sign out").looks("session-ended");
            rosa.opens("/home").isAt("/sign-in");
        }
    }

    @Test
    void changesTheLanguageAndKeepsIt() {
        try (var visitor = browser.visitor(a.anAgency())) {
            visitor.opens("/sign-in").follows("Español");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "es");
            visitor.opens("/notice");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "es");
            visitor.follows("English");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void isUsedByKeyboardAlone() {
        var valley = anAgencyWith("rosa", Grant.of(Role.DIRECTOR));
        try (var rosa = browser.visitor(valley)) {
            rosa.signsIn("rosa");
            var keys = rosa.page().keyboard();
            keys.press("Tab");
            assertThat(rosa.focused()).hasText("Skip to main content");
            assertThat(rosa.focused()).isInViewport();
            keys.press("Tab");
            assertThat(rosa.focused()).hasClass("brand");
            keys.press("Tab");
            assertThat(rosa.focused()).hasText("Español");
            assertThat(outlineOf(rosa)).isEqualTo("solid");
            keys.press("Tab");
            keys.press("Enter");
            assertThat(rosa.page().getByText("Sign out")).isVisible();
            keys.press("Escape");
            assertThat(rosa.page().getByText("Sign out")).isHidden();
            assertThat(rosa.focused()).hasAttribute("title", "Your account");
        }
    }

    static Object outlineOf(Visitor visitor) {
        return visitor.focused().evaluate("element => getComputedStyle(element).outlineStyle");
    }

    @Test
    void worksWithoutScripts() {
        var valley = anAgencyWith("rosa", Grant.of(Role.DIRECTOR));
        try (var rosa = browser.visitor(valley, "en-US", false)) {
            rosa.opens("/style");
            rosa.page().fill("#lastName", "Vega");
            rosa.page().click("main form.form button");
            assertThat(rosa.page().locator("#lastName")).hasValue("Vega");
            assertThat(rosa.page().locator(".chart__view").first()).isHidden();
            rosa.signsIn("rosa").isAt("/home");
            rosa.page().click(".menu summary");
            rosa.presses("Sign out");
            assertThat(rosa.page().getByText("Sign in").first()).isVisible();
        }
    }

    @Test
    void printsWithoutNavigation() {
        try (var visitor = browser.visitor(a.anAgency())) {
            visitor.opens("/style");
            visitor.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().locator(".sky__tools")).isHidden();
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setPath(Path.of("target/screenshots/style-print.png"))
                            .setFullPage(true));
        }
    }

    Agency anAgencyWith(String username, Grant... grants) {
        var agency = a.anAgency();
        in(agency, () -> accounts.open(username, "Rosa Vega", Visitor.PASSWORD, List.of(grants)));
        return agency;
    }
}
