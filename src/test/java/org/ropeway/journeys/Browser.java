package org.ropeway.journeys;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agency;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** One Chromium for all journeys of a run; each visitor has a session of their own. */
@TestComponent
public class Browser {
    static final int DESK = 1280;
    static final int PHONE = 390;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private final Environment environment;
    private final TemplatesShown templates;
    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

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
            playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
        }
        return chromium;
    }

    private static Path executable() {
        var given = Optional.ofNullable(System.getenv("ROPEWAY_CHROMIUM")).stream();
        var onPath = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of(folder + "/chromium", folder + "/chromium-browser"));
        return Stream.of(given, Stream.of("/usr/bin/chromium"), onPath)
                .flatMap(places -> places)
                .map(Path::of)
                .filter(place -> place.toFile().canExecute())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The journeys need Chromium: install it, or say in ROPEWAY_CHROMIUM where it is."));
    }

    @PreDestroy
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
