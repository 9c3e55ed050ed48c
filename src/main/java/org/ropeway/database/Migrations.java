package org.ropeway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema up to date, module by module from the bottom up. Each module has its own folder and history; when
 * nothing has changed since the last start, one query says so and nothing else is done.
 */
final class Migrations {
    /** From the bottom up: a foreign key may only point to a module before its own. */
    private static final List<String> MODULES = List.of(
            "__root",
            "agency",
            "identity",
            "law",
            "journal",
            "shell",
            "students",
            "catalog",
            "schedule",
            "eligibility",
            "enrollment",
            "seating",
            "exchange",
            "attendance",
            "funding");

    private Migrations() {}

    static void run(DataSource owner) {
        var digest = digest();
        if (digest.equals(lastDigest(owner))) {
            return;
        }
        for (var module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .table("flyway_schema_history_" + module.replace("_", ""))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        keep(owner, digest);
    }

    private static String digest() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Migrations::name));
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(MODULES.toString().getBytes(StandardCharsets.UTF_8));
            for (var file : files) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Resource file) {
        try {
            var path = file.getURL().getPath();
            return path.substring(path.lastIndexOf("db/migration/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String lastDigest(DataSource owner) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            try (var exists = statement.executeQuery("select to_regclass('public.migrated') is not null")) {
                exists.next();
                if (!exists.getBoolean(1)) {
                    return "";
                }
            }
            try (var row = statement.executeQuery("select digest from public.migrated")) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the schema cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static void keep(DataSource owner, String digest) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.migrated (digest text not null)");
            statement.execute("delete from public.migrated");
            try (var insert = connection.prepareStatement("insert into public.migrated (digest) values (?)")) {
                insert.setString(1, digest);
                insert.execute();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the schema's state cannot be kept: " + broken.getMessage(), broken);
        }
    }
}
