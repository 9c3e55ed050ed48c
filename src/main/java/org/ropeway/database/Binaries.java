package org.ropeway.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the artifact on the class path into the user's cache folder. */
final class Binaries {

    private Binaries() {}

    /** @return the folder that has {@code bin}, {@code lib} and {@code share} */
    static Path unpack(Path cache) throws IOException {
        var archive = archive();
        var home = cache.resolve("postgres-%08x".formatted(checksum(archive)));
        if (Files.exists(home.resolve(".complete"))) {
            return home;
        }
        Files.createDirectories(cache);
        try (var channel = FileChannel.open(
                        cache.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(home.resolve(".complete"))) {
                unpack(archive, home);
                Files.createFile(home.resolve(".complete"));
            }
        }
        return home;
    }

    private static byte[] archive() throws IOException {
        var name = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> "/no-binaries";
        };
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        try (var in = linux ? Binaries.class.getResourceAsStream(name) : null) {
            if (in == null) {
                throw new IOException("there are no PostgreSQL programs for %s on %s: give a database by URL"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return in.readAllBytes();
        }
    }

    private static long checksum(byte[] archive) {
        var crc = new CRC32();
        crc.update(archive);
        return crc.getValue();
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, home);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("an entry leads outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
