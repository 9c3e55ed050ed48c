package org.ropeway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    static final Path FOLDER = Path.of("src/main/resources/messages");
    static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    @ParameterizedTest
    @MethodSource("modules")
    void areInBothLanguagesAndSaySomething(String module) throws IOException {
        var english = read(module);
        var spanish = read(module + "_es");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
        assertThat(spanish.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void areThereForEveryKeyThatATemplateUses() throws IOException {
        var known = new TreeSet<String>();
        for (var module : modules().toList()) {
            known.addAll(read(module).stringPropertyNames());
        }
        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                var found = USED.matcher(Files.readString(template));
                while (found.find()) {
                    used.add(found.group(1));
                }
            }
        }
        return used;
    }

    static Stream<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_es"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Properties read(String module) throws IOException {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve(module + ".properties"))) {
            messages.load(in);
        }
        return messages;
    }
}
