package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.ropeway.Ropeway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** The program without its pages, in this process, with its own PostgreSQL (fsync on) in a folder. */
final class Inside {
    private Inside() {}

    @FunctionalInterface
    interface Work {
        void in(ApplicationContext context) throws IOException;
    }

    /** PostgreSQL has ended when this returns. */
    static void run(Path data, Work work) throws IOException {
        try (var context = new SpringApplicationBuilder(Ropeway.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run("--logging.level.root=WARN", "--ropeway.folder=" + data)) {
            work.in(context);
        }
    }
}
