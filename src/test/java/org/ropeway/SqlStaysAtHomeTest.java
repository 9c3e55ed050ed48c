package org.ropeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL touches its own tables; of others it reads only {@code report_} views. */
class SqlStaysAtHomeTest {
    private static final Path MODULES = Path.of("src/main/java/org/ropeway");
    private static final Pattern TABLE =
            Pattern.compile("(?:from|join|into|update|using|table)\\s+([a-z]+)\\.([a-z_]+)");

    @Test
    void inEveryModule() throws IOException {
        var strangers = new ArrayList<String>();
        int own = 0;
        for (var file : javaFiles()) {
            var module = MODULES.relativize(file).getName(0).toString();
            var found = TABLE.matcher(Files.readString(file));
            while (found.find()) {
                if (found.group(1).equals(module)) {
                    own++;
                } else if (Files.isDirectory(MODULES.resolve(found.group(1)))
                        && !found.group(2).startsWith("report_")) {
                    strangers.add(module + ": " + found.group());
                }
            }
        }
        assertThat(own).isGreaterThan(100);
        assertThat(strangers).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MODULES.relativize(file).getNameCount() > 1)
                    .toList();
        }
    }
}
