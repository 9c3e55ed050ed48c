package org.ropeway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Starts the program as a web server. */
final class Server {

    private Server() {}

    /** @param port 0 for a free one */
    static ServletWebServerApplicationContext start(String address, int port, String... settings) {
        var all = new ArrayList<>(List.of("--server.address=" + address, "--server.port=" + port));
        all.addAll(Arrays.asList(settings));
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Ropeway.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
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
