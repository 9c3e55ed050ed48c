package org.ropeway.exchange.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.agency.Directory;
import org.ropeway.exchange.DistrictSettings;
import org.ropeway.exchange.StateIdRule;
import org.ropeway.shared.Who;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says, and changes, where a district's rosters carry the state id. */
@Component
@Scope("prototype")
@Command(
        name = "state-id",
        description =
                "Says where a district's rosters carry the state id; with an option, changes it from the next one on.")
class StateIdCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    AgencyOption agency;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    DistrictOption district;

    @ArgGroup
    @Nullable
    Place place;

    /** One of the two. */
    static class Place {
        @Option(names = "--identifier", description = "In the column identifier.")
        boolean identifier;

        @Option(
                names = "--user-ids",
                paramLabel = "TYPE",
                description = "In the column userIds, under this type: SSID for {SSID:1234567890}.")
        @Nullable
        String type;

        StateIdRule rule() {
            return type == null ? StateIdRule.IDENTIFIER : new StateIdRule(type);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec command;

    private final Agencies agencies;
    private final Directory directory;
    private final DistrictSettings settings;

    StateIdCommand(Agencies agencies, Directory directory, DistrictSettings settings) {
        this.agencies = agencies;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var rule = agency.in(agencies, () -> {
            var of = district.in(directory).id();
            if (place != null) {
                settings.setStateIds(Who.command("ropeway roster state-id"), of, place.rule());
            }
            return settings.stateIds(of);
        });
        command.commandLine()
                .getOut()
                .println(rule.isIdentifier() ? "identifier" : "userIds {%s:…}".formatted(rule.userIdType()));
        return 0;
    }
}
