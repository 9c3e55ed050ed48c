package org.ropeway.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine. One thread may use it. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private final Playwright playwright =
            Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

    public Browser browser() {
        return browser;
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

    @Override
    public void close() {
        playwright.close();
    }
}
