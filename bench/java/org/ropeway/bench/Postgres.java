package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The PostgreSQL of a program that runs on a data folder, as its superuser sees it. */
final class Postgres {
    final int port;
    final String password;

    Postgres(Path data) throws IOException {
        port = Integer.parseInt(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3));
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        password = secrets.getProperty("superuser");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/ropeway".formatted(port), "postgres", password);
    }

    /** The first column of the first row. */
    String ask(String sql) throws SQLException {
        try (var connection = connect();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    /** As PostgreSQL does by itself within minutes of a large import. */
    void gatherStatistics() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** The ids of all sections, by their codes. */
    List<String> sections() throws SQLException {
        var sections = new ArrayList<String>();
        try (var connection = connect();
                var found =
                        connection.createStatement().executeQuery("select id from schedule.section order by code")) {
            while (found.next()) {
                sections.add(found.getString(1));
            }
        }
        return sections;
    }
}
