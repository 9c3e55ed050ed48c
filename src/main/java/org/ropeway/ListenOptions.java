package org.ropeway;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine.Option;

/** Where a command that serves pages listens. */
class ListenOptions {

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "The port to listen on; 0 for a free one (${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    String address;

    ServletWebServerApplicationContext start(String... settings) {
        return Server.start(address, port, settings);
    }

    String url(ServletWebServerApplicationContext running) {
        return Server.url(address, running);
    }
}
