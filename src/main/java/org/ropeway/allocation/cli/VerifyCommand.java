package org.ropeway.allocation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code allocate verify}: checks the folder of a run from its files alone. */
@Command(
        name = "verify",
        description = "Checks the folder of a run from its files alone, without the engine.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final int VIOLATED = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that allocate wrote.")
    @Nullable
    Path folder;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var root = Objects.requireNonNull(folder);
        if (!Files.isDirectory(root)) {
            throw new ParameterException(command, root + " is not a folder");
        }
        try {
            return report(new RunCheck(new RunFolder(root)), command.getOut(), command.getErr());
        } catch (IOException | RuntimeException fault) {
            command.getErr().println("A fault of ours, please report it: " + fault);
            fault.printStackTrace(command.getErr());
            command.getErr().flush();
            return AllocateCommand.OUR_FAULT;
        }
    }

    private static int report(RunCheck check, PrintWriter out, PrintWriter err) throws IOException {
        var violations = check.violations();
        if (!check.faults().none()) {
            check.faults().print(err);
            return AllocateCommand.BAD_INPUT;
        }
        violations.forEach(out::println);
        check.remarks().forEach(out::println);
        out.println(
                switch (violations.size()) {
                    case 0 -> "No violation found.";
                    case 1 -> "1 violation found.";
                    default -> violations.size() + " violations found.";
                });
        out.flush();
        return violations.isEmpty() ? ExitCode.OK : VIOLATED;
    }
}
