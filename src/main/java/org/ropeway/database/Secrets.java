package org.ropeway.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of an embedded PostgreSQL, made at random and kept beside its data for the owner's eyes only. */
record Secrets(String superuser, String owner, String app) {

    static Secrets of(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("secrets.properties");
        if (!Files.exists(file)) {
            write(file);
        }
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        return new Secrets(kept.getProperty("superuser"), kept.getProperty("owner"), kept.getProperty("app"));
    }

    private static void write(Path file) throws IOException {
        var made = new Properties();
        for (var name : new String[] {"superuser", "owner", "app"}) {
            made.setProperty(name, random());
        }
        var text = new StringWriter();
        made.store(text, null);
        var draft = Files.createTempFile(
                file.getParent(),
                "secrets",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
