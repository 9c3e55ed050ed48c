package org.ropeway.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** One PostgreSQL for all tests of a run, and a database for each Spring context, cloned from one migrated template. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private String name = "template";

    @Bean(destroyMethod = "")
    @Primary
    Database testDatabase() {
        name = freshClone();
        return Database.inside(Server.RUNNING, name);
    }

    /** As somebody could who has the database itself; triggers do not see it. */
    public void changeBehindTheProgram(String sql) {
        try (var superuser = Server.RUNNING.connectAsSuperuser(name);
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static synchronized String freshClone() {
        if (NUMBER.get() == 0) {
            Database.inside(Server.RUNNING, "template");
        }
        var name = "test" + NUMBER.incrementAndGet();
        try (var superuser = Server.RUNNING.connectAsSuperuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("create database %s template template owner %s".formatted(name, Roles.OWNER));
            return name;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var folder = Files.createTempDirectory("ropeway-test");
                var server = EmbeddedPostgres.open(folder, false);
                // After the contexts are closed: they still ask the database while they close.
                SpringApplication.getShutdownHandlers().add(() -> {
                    server.close();
                    delete(folder);
                });
                return server;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException ignored) {
                // A temporary folder that stays behind harms nobody.
            }
        }
    }
}
