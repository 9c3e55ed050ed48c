package org.ropeway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.SpringProperties;

/** Starts the program as a web server. */
final class Server {

    private Server() {}

    /** Packaging calls this, so that Spring decides once what every later start is made of ({@code process-aot}). */
    public static void main(String[] args) {
        start("127.0.0.1", 0, args);
    }

    /** @param port 0 for a free one */
    static ServletWebServerApplicationContext start(String address, int port, String... settings) {
        var all = new ArrayList<>(List.of("--server.address=" + address, "--server.port=" + port));
        all.addAll(Arrays.asList(settings));
        if (isDecided()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Ropeway.class)
                .main(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }

    /** Only the packaged program's decisions are sure to be about its own classes. */
    private static boolean isDecided() {
        var decided = Server.class.getResource("Server__ApplicationContextInitializer.class");
        return decided != null && decided.getProtocol().equals("jar");
    }

    static String url(String address, ServletWebServerApplicationContext running) {
        var server = running.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the web server has not started");
        }
        var host = address.equals("0.0.0.0") ? "localhost" : address;
        return "http://%s:%d".formatted(host, server.getPort());
    }
}
