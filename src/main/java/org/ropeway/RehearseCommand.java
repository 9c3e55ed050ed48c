package org.ropeway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** One start in a temporary folder with a few pages, while the JVM records what to keep ready for later starts. */
@Command(name = "rehearse", hidden = true, description = "Starts once and stops, for the JVM's AOT cache.")
class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/style", "/actuator/health", "/api/v1/openapi");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("ropeway-rehearsal");
        System.setProperty("ropeway.folder", folder.toString());
        try (var running = Server.start("127.0.0.1", 0, "--logging.level.root=ERROR");
                var client = HttpClient.newHttpClient()) {
            var url = Server.url("127.0.0.1", running);
            for (int i = 0; i < 10 * PAGES.size(); i++) {
                var page = URI.create(url + PAGES.get(i % PAGES.size()));
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
