package org.ropeway.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * The files that pages link to, each with the hash of its content so that browsers may keep it for a year. They are outside
 * every agency's prefix: {@code /assets/ropeway.css?v=1f0c…}.
 */
@Component
class Assets {
    private final Map<String, String> paths;

    Assets() {
        this.paths = manifest().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        file -> file.getKey().toString(),
                        file -> "/assets/" + file.getKey() + "?v=" + file.getValue()));
    }

    /** The address of each file by its name. */
    Map<String, String> paths() {
        return paths;
    }

    private static Properties manifest() {
        var file = new ClassPathResource("static/assets/manifest.properties");
        try {
            return file.exists() ? PropertiesLoaderUtils.loadProperties(file) : new Properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
