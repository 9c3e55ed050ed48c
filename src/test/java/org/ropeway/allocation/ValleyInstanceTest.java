package org.ropeway.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValleyInstanceTest {
    private static final Path COMMITTED = Path.of("bench/instances/valley-6300");

    @TempDir
    Path folder;

    @Test
    void isWrittenTheSameByteForByte() throws Exception {
        ValleyInstance.write(folder);
        for (var file : new String[] {"sections.csv", "requests.csv", "students.csv"}) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(COMMITTED.resolve(file));
        }
    }
}
