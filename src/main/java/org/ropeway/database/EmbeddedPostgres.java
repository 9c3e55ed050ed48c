package org.ropeway.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL in a folder of ours: fsync on, passwords by SCRAM, one owner at a time. The first process that
 * asks for a folder owns the server and stops it; others join it while it runs. A server that a killed process left
 * behind is stopped and started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Path log;
    private final Secrets secrets;
    private final boolean durable;
    private final @Nullable FileChannel lockChannel;
    private final @Nullable FileLock lock;
    private @Nullable Process server;
    private int port;

    private EmbeddedPostgres(
            Path folder, Secrets secrets, boolean durable, @Nullable FileChannel lockChannel, @Nullable FileLock lock) {
        this.data = folder.resolve("pg");
        this.log = folder.resolve("postgres.log");
        this.secrets = secrets;
        this.durable = durable;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    /**
     * Starts the server of a data folder, or joins it where another process runs it.
     *
     * @param durable false only for tests: no fsync, nothing survives a power cut
     */
    public static EmbeddedPostgres open(Path folder, boolean durable) {
        try {
            var root = Files.createDirectories(folder).toRealPath();
            var channel =
                    FileChannel.open(root.resolve("pg.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                var joined = new EmbeddedPostgres(root, Secrets.of(root), durable, null, null);
                joined.join();
                return joined;
            }
            var owned = new EmbeddedPostgres(root, Secrets.of(root), durable, channel, lock);
            owned.start();
            return owned;
        } catch (IOException broken) {
            throw new UncheckedIOException("PostgreSQL in %s: %s".formatted(folder, broken.getMessage()), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", stopped);
        }
    }

    /** @return whether this process started the server and will stop it */
    public boolean isOwner() {
        return lock != null;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String superuserPassword() {
        return secrets.superuser();
    }

    String ownerPassword() {
        return secrets.owner();
    }

    String appPassword() {
        return secrets.app();
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.superuser());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private void start() throws IOException, InterruptedException {
        var home = Binaries.unpack(cacheFolder());
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(home);
        }
        stopOrphan();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 0; !launch(home, deadline); tries++) {
            if (tries == 10 || System.nanoTime() > deadline) {
                throw new IOException("the server does not start, see " + log);
            }
            // A killed server's process may be listed for a moment longer, and its lock file with it.
            Thread.sleep(500);
        }
    }

    private void join() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var running = runningPort();
            if (running.isPresent()) {
                port = running.get();
                if (answersAsOurs()) {
                    return;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("another process owns the data folder but its server does not answer");
            }
            Thread.sleep(100);
        }
    }

    /** Makes the cluster in a draft folder first: a half-made one is never used. */
    private void initialize(Path home) throws IOException, InterruptedException {
        var draft = data.resolveSibling("pg.draft");
        deleteTree(draft);
        var password = Files.createTempFile(data.getParent(), "pw", ".tmp");
        try {
            Files.writeString(password, secrets.superuser());
            var initdb = new ArrayList<>(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--auth=scram-sha-256",
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--pgdata=" + draft,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8"));
            if (!durable) {
                initdb.add("--no-sync");
            }
            var process = unprivileged(initdb).start();
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed, see " + log);
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return whether the server is up; false if it went down at once and may be tried again */
    private boolean launch(Path home, long deadline) throws IOException, InterruptedException {
        port = freePort();
        var command = new ArrayList<>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        var process = unprivileged(command).start();
        server = process;
        while (process.isAlive()) {
            if (answersAsOurs()) {
                return true;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("the server does not answer, see " + log);
            }
            Thread.sleep(20);
        }
        return false;
    }

    private List<String> settings() {
        var all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=256MB",
                "work_mem=16MB",
                "maintenance_work_mem=128MB",
                "max_connections=100",
                "max_wal_size=2GB",
                "timezone=UTC",
                "jit=off",
                "log_min_messages=warning"));
        if (!durable) {
            all.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return all;
    }

    /** A server on the port may be somebody else's and let us in: it is ours only if it works in our folder. */
    private boolean answersAsOurs() throws IOException {
        try (var connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void stopOrphan() throws IOException, InterruptedException {
        var pid = runningPid();
        if (pid.isEmpty() || !isOurs(pid.get())) {
            return;
        }
        var orphan = ProcessHandle.of(pid.get());
        signalStop(pid.get());
        if (orphan.isPresent()) {
            try {
                orphan.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
                throw new IOException("a server left behind (%d) does not stop".formatted(pid.get()), stuck);
            }
        }
    }

    private boolean isOurs(long pid) throws IOException {
        var commandLine = Path.of("/proc/%d/cmdline".formatted(pid));
        return Files.isReadable(commandLine) && Files.readString(commandLine).contains(data.toString());
    }

    private Optional<Long> runningPid() throws IOException {
        return pidFileLine(0).map(Long::parseLong);
    }

    private Optional<Integer> runningPort() throws IOException {
        return pidFileLine(3).map(Integer::parseInt);
    }

    private Optional<String> pidFileLine(int line) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.size() > line ? Optional.of(lines.get(line).strip()).filter(s -> !s.isEmpty()) : Optional.empty();
    }

    /** PostgreSQL refuses to run as root: for root it runs in a user namespace where it is nobody. */
    private ProcessBuilder unprivileged(List<String> command) {
        var line = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "--user", "--"));
        }
        line.addAll(command);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path cacheFolder() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("ropeway");
    }

    private static void signalStop(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Stops the server if this process owns it. */
    @Override
    public synchronized void close() {
        try {
            if (server != null && server.isAlive()) {
                var pid = runningPid();
                if (pid.isPresent()) {
                    signalStop(pid.get());
                }
                server.waitFor(30, TimeUnit.SECONDS);
            }
            if (lock != null && lock.isValid()) {
                lock.release();
            }
            if (lockChannel != null) {
                lockChannel.close();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
