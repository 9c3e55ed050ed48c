package org.ropeway.bench;

import java.io.BufferedReader;
import java.io.IOException;
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
    private static final Pattern READY = Pattern.compile("(http://[0-9a-z.]+:[0-9]+)");
    private static final Path APP = Path.of("target/app");

    private final Process process;
    final String url;
    final Duration ready;

    private Program(Process process, String url, Duration ready) {
        this.process = process;
        this.url = url;
        this.ready = ready;
    }

    static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("ropeway-bench");
    }

    /** Starts {@code demo} or {@code serve} on a free port and waits for its address. */
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
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var url = address(process.inputReader());
        var ready = Duration.ofNanos(System.nanoTime() - begun);
        return new Program(process, url, ready);
    }

    private static String address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = READY.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return found.group(1);
            }
        }
        throw new IOException("the program ended before it was ready");
    }

    long pid() {
        return process.pid();
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
