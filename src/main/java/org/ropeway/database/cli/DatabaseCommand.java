package org.ropeway.database.cli;

import java.io.PrintWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.ropeway.database.Database;
import org.ropeway.database.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prepares a PostgreSQL of your own. */
@Command(
        name = "database",
        description = "Prepares a PostgreSQL of your own for Ropeway.",
        subcommands = DatabaseCommand.Prepare.class)
public class DatabaseCommand {

    @Command(
            name = "prepare",
            description = {
                "Makes the roles ropeway_owner and ropeway_app and the database ropeway on a PostgreSQL 18 server,",
                "or sets the roles' passwords anew. The passwords are read from the environment variables",
                "ROPEWAY_DATABASE_OWNER_PASSWORD, ROPEWAY_DATABASE_APP_PASSWORD and, for the administrator, PGPASSWORD."
            })
    static class Prepare implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        @Option(
                names = "--url",
                required = true,
                paramLabel = "URL",
                description = "The server, as JDBC writes it: jdbc:postgresql://HOST:5432/postgres.")
        @SuppressWarnings("NullAway.Init")
        String url;

        @Option(
                names = "--admin",
                defaultValue = "postgres",
                paramLabel = "NAME",
                description = "A role that may make roles and databases (${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        String admin;

        @Override
        public Integer call() {
            var err = command.commandLine().getErr();
            var owner = System.getenv("ROPEWAY_DATABASE_OWNER_PASSWORD");
            var app = System.getenv("ROPEWAY_DATABASE_APP_PASSWORD");
            if (owner == null || app == null) {
                err.println("Set ROPEWAY_DATABASE_OWNER_PASSWORD and ROPEWAY_DATABASE_APP_PASSWORD first.");
                return 2;
            }
            return prepare(owner, app, err);
        }

        private int prepare(String owner, String app, PrintWriter err) {
            var out = command.commandLine().getOut();
            try (var connection = DriverManager.getConnection(url, admin, System.getenv("PGPASSWORD"))) {
                Roles.prepare(connection, owner, app);
                Roles.createDatabase(connection, Database.NAME);
                out.println("Ready: roles %s and %s, database %s.".formatted(Roles.OWNER, Roles.APP, Database.NAME));
                return 0;
            } catch (SQLException refused) {
                err.println("The server refused: " + refused.getMessage());
                return 3;
            }
        }
    }
}
