package org.ropeway;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the program's pages and its API. */
@Command(
        name = "serve",
        description = {
            "Serves the pages and the API. Without --database-url it runs its own PostgreSQL in the data folder;",
            "with it, the passwords are read from ROPEWAY_DATABASE_OWNER_PASSWORD and ROPEWAY_DATABASE_APP_PASSWORD."
        })
class ServeCommand implements Callable<Integer> {
    /** The web server's threads keep the program alive after the command itself returns. */
    static final int STILL_RUNNING = -1;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    ListenOptions listen;

    @Option(
            names = "--database-url",
            defaultValue = "",
            paramLabel = "URL",
            description =
                    "A PostgreSQL 18 prepared by 'ropeway database prepare': jdbc:postgresql://HOST:5432/ropeway.")
    @SuppressWarnings("NullAway.Init")
    String databaseUrl;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Override
    public Integer call() {
        var settings = databaseUrl.isBlank() ? new String[0] : new String[] {"--ropeway.database.url=" + databaseUrl};
        var running = listen.start(settings);
        command.commandLine().getOut().println("Ropeway is ready: " + listen.url(running));
        return STILL_RUNNING;
    }
}
