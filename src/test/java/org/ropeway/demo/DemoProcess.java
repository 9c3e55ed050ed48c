package org.ropeway.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code demo} as a process of its own, from the moment that it says that it is ready. */
final class DemoProcess implements AutoCloseable {
    private static final String READY = "Ropeway is ready: ";

    private final Process process;
    private final String url;
    private final Duration untilReady;

    private DemoProcess(Process process, String url, Duration untilReady) {
        this.process = process;
        this.url = url;
        this.untilReady = untilReady;
    }

    /** Starts it as {@code ./ropeway demo} does. */
    static DemoProcess start(Path program, Path folder) throws IOException {
        long began = System.nanoTime();
        var process = new ProcessBuilder(command(program, folder))
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
                return new DemoProcess(
                        process, line.substring(READY.length()), Duration.ofNanos(System.nanoTime() - began));
            }
        }
        throw new IllegalStateException("the demo ended before it was ready:\n" + String.join("\n", said));
    }

    private static List<String> command(Path program, Path folder) {
        var command = java(program);
        command.addAll(List.of("-jar", program.toString(), "demo", "--port", "0", "--data", folder.toString()));
        return command;
    }

    /** Any other command on the same data, while the demo runs. @return its exit code */
    static int command(Path program, Path folder, String... words) throws IOException, InterruptedException {
        var command = java(program);
        command.addAll(List.of("-jar", program.toString(), "--data", folder.toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static ArrayList<String> java(Path program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED"));
        var cache = program.resolveSibling("ropeway.aot");
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        return command;
    }

    Duration untilReady() {
        return untilReady;
    }

    /** {@code kill -9}: the program ends at once, and leaves its PostgreSQL behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        var left = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Somebody who has signed in. @throws AssertionError if the account is refused */
    Visitor visitor(SignIn as) throws IOException, InterruptedException {
        var visitor = new Visitor(url + "/" + as.agency());
        visitor.signIn(as.username());
        return visitor;
    }

    /** One browser: cookies, and redirects followed. */
    static final class Visitor {
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final String agency;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        private Visitor(String agency) {
            this.agency = agency;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(agency + path)).build(), BodyHandlers.ofString());
        }

        /** Sends a form, with the page's token against forgery. */
        HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
            var token = TOKEN.matcher(get(path).body());
            if (!token.find()) {
                throw new AssertionError(path + " has no form");
            }
            var form = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&", "", "&_csrf=" + encode(token.group(1))));
            return http.send(
                    HttpRequest.newBuilder(URI.create(agency + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        private void signIn(String username) throws IOException, InterruptedException {
            var token = TOKEN.matcher(get("/sign-in").body());
            if (!token.find()) {
                throw new AssertionError("the sign-in page has no token against forgery");
            }
            var form = "username=%s&password=%s&_csrf=%s"
                    .formatted(encode(username), encode(SignIn.PASSWORD), encode(token.group(1)));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(agency + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("/sign-in")) {
                throw new AssertionError("%s is refused at %s".formatted(username, agency));
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
