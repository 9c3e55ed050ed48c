package org.ropeway;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * Makes commands. Those that are Spring's components come from the program's context, which is started when the first
 * of them is run: help, and commands without a database, never start it.
 */
class LazyContext implements CommandLine.IFactory, AutoCloseable {
    private @Nullable ConfigurableApplicationContext context;

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.isAnnotationPresent(org.springframework.stereotype.Component.class)
                ? context().getBean(type)
                : CommandLine.defaultFactory().create(type);
    }

    private ConfigurableApplicationContext context() {
        var running = context;
        if (running == null) {
            running = new SpringApplicationBuilder(Ropeway.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .properties("logging.level.root=WARN", "spring.main.log-startup-info=false")
                    .run();
            context = running;
        }
        return running;
    }

    @Override
    public void close() {
        var running = context;
        if (running != null) {
            running.close();
        }
    }
}
