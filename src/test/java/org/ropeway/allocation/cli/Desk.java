package org.ropeway.allocation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import picocli.CommandLine;

/** A folder with input files, and the command run on them in this process. */
final class Desk {
    record Answer(int exit, String out, String err) {}

    final Path folder;

    Desk(Path folder) {
        this.folder = folder;
        write("sections.csv", "section,course,period,seats", "1,Welding,1,1", "2,Welding,2,1", "3,Nursing,1,1");
        write("requests.csv", "student,rank,course", "Ana,1,Welding", "Ben,1,Welding", "Ana,2,Nursing", "Cy,1,Nursing");
    }

    Desk write(String file, String... lines) {
        return writeText(file, String.join("\n", lines) + "\n");
    }

    Desk writeText(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Allocates the desk's files into {@code out}, with students.csv if there is one. */
    Answer allocate(String... more) {
        return allocateTo("out", more);
    }

    Answer allocateTo(String out, String... more) {
        var args = new ArrayList<>(
                List.of("--sections", path("sections.csv"), "--requests", path("requests.csv"), "--out", path(out)));
        if (!List.of(more).contains("--lottery")) {
            args.addAll(List.of("--lottery", "5"));
        }
        if (Files.exists(folder.resolve("students.csv"))) {
            args.addAll(List.of("--students", path("students.csv")));
        }
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    Answer verify() {
        return run("verify", path("out"));
    }

    static Answer run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new AllocateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Answer(exit, out.toString(), err.toString());
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    boolean exists(String file) {
        return Files.exists(folder.resolve(file));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines(String file) {
        return text(file).lines().toList();
    }

    /** Replaces text in a file, which must have it. */
    void tamper(String file, String from, String to) {
        if (!text(file).contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from + ":\n" + text(file));
        }
        writeText(file, text(file).replace(from, to));
    }

    /** Shuffles the lines below the header. */
    void shuffle(String file, long seed) {
        var lines = new ArrayList<>(lines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        write(file, lines.toArray(String[]::new));
    }

    /** The summary without what may differ from run to run. */
    String summary(String out) {
        return text(out + "/summary.json").replaceAll("\"(solve|total)_ms\" : [0-9]+", "");
    }
}
