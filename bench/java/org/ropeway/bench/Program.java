package org.ropeway.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The built program as a process of its own, started as the launcher starts it. */
final class Program implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ropeway is ready: (http://[0-9a-z.]+:[0-9]+)");
    private static final Path APP = Path.of("target/app");
    private static final Path ERRORS = Path.of("target/bench-program.log");

    private final Process process;
    final String url;

    /** From the first instruction to the line that says "ready". */
    final Duration ready;

    private Program(Process process, String url, Duration ready) {
        this.process = process;
        this.url = url;
        this.ready = ready;
    }

    static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("ropeway-bench");
    }

    /** Starts {@code demo} or {@code serve} on a free port and waits until it says that it is ready. */
    static Program start(String command, Path data, boolean withCache) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED"));
        if (withCache) {
            line.add("-XX:AOTCache=" + APP.resolve("ropeway.aot"));
        }
        line.addAll(List.of(
                "-jar", APP.resolve("ropeway.jar").toString(), command, "--port", "0", "--data", data.toString()));
        long begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectError(Redirect.appendTo(ERRORS.toFile()))
                .start();
        var url = address(process);
        return new Program(process, url, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static String address(Process process) throws IOException {
        var out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = READY.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> readOn(process));
                return found.group(1);
            }
        }
        throw new IOException("the program ended before it was ready; %s may say why".formatted(ERRORS));
    }

    /** So that a program that says more never waits for a reader. */
    private static void readOn(Process process) {
        try {
            process.inputReader().lines().forEach(_ -> {});
        } catch (UncheckedIOException ended) {
            // the program was closed
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Asks the program to end and waits until its database has ended too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
