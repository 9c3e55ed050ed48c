package org.ropeway.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** An icon that the sprite does not have is an empty place in the menu. */
@ModuleTest
class NavigationIconsTest {
    @Autowired
    List<Navigation> modules;

    @Test
    void areInTheSprite() throws IOException {
        var sprite = new ClassPathResource("static/assets/icons.svg").getContentAsString(UTF_8);
        var icons = modules.stream()
                .flatMap(module -> Stream.concat(module.items().stream(), module.forVisitors().stream()))
                .map(Navigation.Item::icon)
                .distinct()
                .toList();
        assertThat(icons)
                .hasSizeGreaterThan(10)
                .allSatisfy(icon -> assertThat(sprite).contains("id=\"" + icon + "\""));
    }
}
