package org.ropeway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedOverARestartAndIsDurable() throws SQLException {
        try (var server = EmbeddedPostgres.open(folder, true)) {
            assertThat(server.isOwner()).isTrue();
            execute(server, "create table kept as select 42 as answer");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
        }
        try (var again = EmbeddedPostgres.open(folder, true)) {
            assertThat(ask(again, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void isJoinedNotStartedTwiceAndStoppedByItsOwnerOnly() throws SQLException {
        try (var owner = EmbeddedPostgres.open(folder, false)) {
            try (var guest = EmbeddedPostgres.open(folder, false)) {
                assertThat(guest.isOwner()).isFalse();
                assertThat(guest.url("postgres")).isEqualTo(owner.url("postgres"));
            }
            assertThat(ask(owner, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordThatOnlyTheOwnerMayRead() throws Exception {
        try (var server = EmbeddedPostgres.open(folder, false)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void replacesAServerThatAKilledProcessLeftBehind() throws Exception {
        var pid = leaveAServerBehind();
        try (var server = EmbeddedPostgres.open(folder, true)) {
            assertThat(ask(server, "select answer from kept")).isEqualTo("42");
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    /** Starts a server in a JVM of its own and kills that JVM, as {@code kill -9} does. */
    long leaveAServerBehind() throws Exception {
        var jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoned.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = jvm.inputReader()) {
            assertThat(out.readLine()).isEqualTo("committed");
        }
        jvm.destroyForcibly().waitFor();
        return Long.parseLong(
                Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(0).strip());
    }

    static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The process that is killed. */
    static final class Abandoned {
        public static void main(String[] args) throws Exception {
            var server = EmbeddedPostgres.open(Path.of(args[0]), true);
            execute(server, "create table kept as select 42 as answer");
            System.out.println("committed");
            Thread.sleep(60_000);
        }
    }
}
