package org.ropeway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Four closed-loop clients that send sheets, each a fresh one with three exceptions, and are shown what is taken, as people
 * are. The sending alone is timed.
 */
final class SheetLoad {
    static final int CLIENTS = 4;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern STUDENT = Pattern.compile("name=\"s\\.([0-9a-f-]{36})\"");

    private final String agency;
    private final String cookies;
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    SheetLoad(String agency, String cookies) {
        this.agency = agency;
        this.cookies = cookies;
    }

    /**
     * Takes as many of the sheets as there are, or until the time is up.
     *
     * @param sheets paths, taken from its head
     * @return milliseconds of every sending, sorted
     */
    double[] run(Queue<String> sheets, int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        var work = new ArrayList<Callable<List<Double>>>();
        for (int i = 0; i < CLIENTS; i++) {
            work.add(() -> client(sheets, until));
        }
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Double>();
            for (var done : pool.invokeAll(work)) {
                all.addAll(done.get());
            }
            return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        }
    }

    private List<Double> client(Queue<String> sheets, long until) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        try (var http = HttpClient.newHttpClient()) {
            String sheet;
            while (System.nanoTime() < until && (sheet = sheets.poll()) != null) {
                times.add(take(http, URI.create(agency + sheet)));
            }
        }
        return times;
    }

    private double take(HttpClient http, URI sheet) throws IOException, InterruptedException {
        var form = form(http, sheet);
        long begun = System.nanoTime();
        var answer = http.send(
                HttpRequest.newBuilder(sheet)
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("key=" + UUID.randomUUID() + form))
                        .build(),
                BodyHandlers.ofString());
        double sending = millis(begun);
        var taken = open(http, sheet);
        if (answer.statusCode() != 302 || taken.statusCode() != 200) {
            throw new IOException("%s: sent %d, shown %d".formatted(sheet, answer.statusCode(), taken.statusCode()));
        }
        return sending;
    }

    /** A section's students are the same on each day: its form is read once, so that the clients spend no more of the machine. */
    private String form(HttpClient http, URI sheet) throws IOException, InterruptedException {
        var section = sheet.getPath().substring(0, sheet.getPath().lastIndexOf('/'));
        var known = forms.get(section);
        if (known == null) {
            known = form(open(http, sheet).body());
            forms.put(section, known);
        }
        return known;
    }

    private HttpResponse<String> open(HttpClient http, URI sheet) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(sheet).header("Cookie", cookies).build(), BodyHandlers.ofString());
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static String form(String page) {
        var csrf = CSRF.matcher(page);
        var ids = STUDENT.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (!csrf.find() || ids.size() != BenchAgency.SEATS) {
            throw new IllegalStateException("no sheet of %d students: %d".formatted(BenchAgency.SEATS, ids.size()));
        }
        var states = ids.stream()
                .map(id -> "s.%s=%s".formatted(id, ids.indexOf(id) % 12 == 0 ? "a" : "p"))
                .collect(Collectors.joining("&"));
        return "&_csrf=%s&version=0&why=For+the+bench&%s"
                .formatted(URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8), states);
    }

    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    static String words(double[] sorted) {
        return "p50 %.2f ms, p99 %.2f ms, %,d requests"
                .formatted(median(sorted), sorted[sorted.length * 99 / 100], sorted.length);
    }

    static double[] together(double[] one, double[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        Arrays.sort(all);
        return all;
    }
}
