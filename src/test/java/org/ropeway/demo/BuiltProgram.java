package org.ropeway.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built program as a process of its own, started as the launcher starts it, from the moment that it says that it is ready. */
public final class BuiltProgram implements AutoCloseable {
    /** Where {@code ./ropeway build} puts it. */
    public static final Path APP = Path.of(System.getProperty("ropeway.program", "target/app"));

    private static final String READY = "Ropeway is ready: ";

    private final Process process;
    private final String url;
    private final Duration untilReady;

    private BuiltProgram(Process process, String url, Duration untilReady) {
        this.process = process;
        this.url = url;
        this.untilReady = untilReady;
    }

    public static boolean isBuilt() {
        return Files.exists(APP.resolve("ropeway.jar"));
    }

    /** Starts {@code demo} or {@code serve} on a free port and waits until it is ready. */
    public static BuiltProgram start(String command, Path data) throws IOException {
        return start(command, data, true);
    }

    /** @param withCache whether the JVM may use what it was taught when the program was built */
    public static BuiltProgram start(String command, Path data, boolean withCache) throws IOException {
        long began = System.nanoTime();
        var process = new ProcessBuilder(line(withCache, command, "--port", "0", "--data", data.toString()))
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                readOn(out);
                return new BuiltProgram(
                        process, line.substring(READY.length()).strip(), Duration.ofNanos(System.nanoTime() - began));
            }
        }
        throw new IllegalStateException("the program ended before it was ready:\n" + String.join("\n", said));
    }

    /** So that a program that says more never waits for a reader. */
    private static void readOn(BufferedReader out) {
        Thread.ofVirtual().start(() -> {
            try (out) {
                out.lines().forEach(_ -> {});
            } catch (IOException | java.io.UncheckedIOException ended) {
                // the program was closed
            }
        });
    }

    /** Begins any other command on the same data, whether or not a server runs on it. */
    public static Process command(Path data, String... words) throws IOException {
        var all = Stream.concat(Stream.of("--data", data.toString()), Stream.of(words));
        return new ProcessBuilder(line(true, all.toArray(String[]::new)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> line(boolean withCache, String... words) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + APP.resolve("jvm.options"),
                "-Xmx1g",
                "-Xlog:aot=off",
                "-Xlog:cds=off"));
        var cache = APP.resolve("ropeway.aot");
        if (withCache && Files.exists(cache)) {
            line.add("-XX:AOTCache=" + cache);
        }
        line.addAll(List.of("-jar", APP.resolve("ropeway.jar").toString()));
        line.addAll(List.of(words));
        return line;
    }

    /** Without a slash at its end. */
    public String url() {
        return url;
    }

    /** From the first instruction to the line that says "ready". */
    public Duration untilReady() {
        return untilReady;
    }

    /** {@code kill -9}: the program ends at once, and leaves its PostgreSQL behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the program to end and waits until its database has ended too. */
    @Override
    public void close() {
        var left = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
                left.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody who has signed in. @throws AssertionError if the account is refused */
    public HttpVisitor visitor(String agency, String username) throws IOException, InterruptedException {
        var visitor = new HttpVisitor(url + "/" + agency);
        visitor.signIn(username);
        return visitor;
    }
}
