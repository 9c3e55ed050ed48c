package org.ropeway.identity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyOption;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.ApiTokens;
import org.ropeway.identity.Grant;
import org.ropeway.identity.Role;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens accounts and makes API tokens. */
@Command(
        name = "account",
        description = "Opens accounts and makes API tokens.",
        subcommands = {AccountCommand.OpenAccount.class, AccountCommand.Token.class})
public class AccountCommand {

    @Component
    @Command(
            name = "open",
            description = {
                "Opens an account for a role that relates to the whole agency, and asks for its password",
                "(or reads it from ROPEWAY_PASSWORD)."
            })
    static class OpenAccount implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Parameters(paramLabel = "USERNAME", description = "The name to sign in with, usually an e-mail address.")
        @SuppressWarnings("NullAway.Init")
        String username;

        @Option(names = "--name", required = true, description = "The person's name, as pages show it.")
        @SuppressWarnings("NullAway.Init")
        String name;

        @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
        @SuppressWarnings("NullAway.Init")
        Role role;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        private final Accounts accounts;
        private final Agencies agencies;

        OpenAccount(Accounts accounts, Agencies agencies) {
            this.accounts = accounts;
            this.agencies = agencies;
        }

        @Override
        public Integer call() {
            var grant = grant();
            var password = password();
            if (password == null || password.length() < 12) {
                command.commandLine().getErr().println("The password must have 12 characters or more.");
                return 3;
            }
            agency.in(agencies, () -> accounts.open(username, name, password, List.of(grant)));
            command.commandLine().getOut().println("Opened: %s (%s).".formatted(username, role));
            return 0;
        }

        private Grant grant() {
            try {
                return Grant.of(role);
            } catch (IllegalArgumentException related) {
                throw new ParameterException(
                        command.commandLine(), "--role: %s".formatted(related.getMessage()), related);
            }
        }

        private static @Nullable String password() {
            var given = System.getenv("ROPEWAY_PASSWORD");
            var console = System.console();
            if (given != null || console == null) {
                return given;
            }
            var typed = console.readPassword("Password: ");
            return typed == null ? null : new String(typed);
        }
    }

    @Component
    @Command(
            name = "token",
            description = "Makes an API token that acts as an account in one of its roles; it is shown this once.")
    static class Token implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        AgencyOption agency;

        @Parameters(paramLabel = "USERNAME", description = "The account's username.")
        @SuppressWarnings("NullAway.Init")
        String username;

        @Option(names = "--role", required = true, description = "One of the account's roles.")
        @SuppressWarnings("NullAway.Init")
        Role role;

        @Option(
                names = "--name",
                defaultValue = "command line",
                description = "What the token is for (${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init")
        String name;

        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec command;

        private final Accounts accounts;
        private final ApiTokens tokens;
        private final Agencies agencies;

        Token(Accounts accounts, ApiTokens tokens, Agencies agencies) {
            this.accounts = accounts;
            this.tokens = tokens;
            this.agencies = agencies;
        }

        @Override
        public Integer call() {
            return agency.in(agencies, () -> {
                var actor = accounts.findActor(username).filter(found -> found.has(role));
                if (actor.isEmpty()) {
                    command.commandLine()
                            .getErr()
                            .println("There is no account %s with the role %s.".formatted(username, role));
                    return 3;
                }
                command.commandLine().getOut().println(tokens.issue(actor.get().account(), role, name));
                return 0;
            });
        }
    }
}
