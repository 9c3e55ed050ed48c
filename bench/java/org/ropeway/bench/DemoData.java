package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ropeway.demo.BuiltProgram;

/** A data folder with all demo agencies, loaded by {@code demo} when it is first asked for, and used by several measurements. */
final class DemoData implements AutoCloseable {
    private @Nullable Path folder;
    private Duration firstStart = Duration.ZERO;

    /** The folder; no program runs on it. */
    Path folder() throws IOException {
        if (folder == null) {
            var fresh = Folders.temporary();
            folder = fresh;
            Bench.say("loading the demo agencies, once");
            try (var demo = BuiltProgram.start("demo", fresh)) {
                firstStart = demo.untilReady();
            }
        }
        return folder;
    }

    /** How long {@code demo} took from its first instruction to ready, with everything to load. */
    Duration firstStart() throws IOException {
        folder();
        return firstStart;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
