package org.ropeway.exchange.cli;

import java.util.stream.Collectors;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --district}, for commands that work for one member district. */
class DistrictOption {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    @Option(
            names = "--district",
            required = true,
            paramLabel = "DISTRICT",
            description = "The member district whose file it is, by its code in the agency: clovis.")
    @SuppressWarnings("NullAway.Init")
    String code;

    District in(Directory directory) {
        return directory
                .findDistrict(code)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--district: the agency has no district '%s'; it has %s"
                                .formatted(
                                        code,
                                        directory.districts().stream()
                                                .map(District::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
