package org.ropeway.allocation.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Stage;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code summary.json}: how the run was asked for and what came of it, in a few numbers.
 *
 * @param objective null for {@code fair}
 * @param solveMs milliseconds in the engine
 * @param totalMs milliseconds from the command's start to this file
 */
@JsonPropertyOrder({
    "policy",
    "objective",
    "lottery",
    "seats_per_student",
    "hold_shares",
    "students",
    "sections",
    "requests",
    "filled",
    "students_seated",
    "first_choices",
    "stages",
    "solve_ms",
    "total_ms"
})
record Summary(
        String policy,
        @Nullable String objective,
        long lottery,
        int seatsPerStudent,
        boolean holdShares,
        int students,
        int sections,
        int requests,
        int filled,
        int studentsSeated,
        int firstChoices,
        List<Stage> stages,
        long solveMs,
        long totalMs) {
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    static Summary read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Summary.class);
    }
}
