package org.ropeway.journeys;

import com.microsoft.playwright.options.ReducedMotion;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agency;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** One Chromium for all journeys of a run; each visitor has a session of their own. */
@TestComponent
public class Browser {
    static final int DESK = 1280;
    static final int PHONE = 390;

    private final Environment environment;
    private final TemplatesShown templates;
    private @Nullable Chromium chromium;

    Browser(Environment environment, TemplatesShown templates) {
        this.environment = environment;
        this.templates = templates;
    }

    /** A visitor of the agency's pages, reading English. */
    Visitor visitor(Agency agency) {
        return visitor(agency, "en-US", true);
    }

    Visitor visitor(Agency agency, String language, boolean scripts) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("America/Los_Angeles")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(DESK, 860);
        return new Visitor(chromium().newContext(options), origin(), "/" + agency.slug(), templates);
    }

    private String origin() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            chromium = new Chromium();
        }
        return chromium.browser();
    }

    @PreDestroy
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
