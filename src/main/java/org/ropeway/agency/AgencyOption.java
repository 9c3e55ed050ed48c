package org.ropeway.agency;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --agency}, for every command that works for one agency. */
public class AgencyOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Option(
            names = "--agency",
            required = true,
            paramLabel = "AGENCY",
            description = "The agency to work for, by its name in addresses: valley.")
    @SuppressWarnings("NullAway.Init")
    String slug;

    /** Does the work in the agency's scope. */
    public <T> T in(Agencies agencies, Supplier<T> work) {
        var agency = agencies.find(slug)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--agency: there is no agency '%s'".formatted(slug)));
        return AgencyScope.in(agency.id(), work);
    }
}
