package org.ropeway.identity;

import java.util.List;
import java.util.Locale;
import org.ropeway.agency.AgencyScope;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs in with a username and a password of the bound agency. */
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final SignInLimit limit;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(Accounts accounts, SignInLimit limit, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.limit = limit;
        this.passwords = passwords;
        this.nobodysHash = java.util.Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!AgencyScope.isBound()) {
            throw new BadCredentialsException("no agency");
        }
        var username = asked.getName().toLowerCase(Locale.ROOT).strip();
        var address = addressOf(asked);
        if (limit.mustWait(username, address)) {
            throw new LockedException("too many tries");
        }
        var credential = accounts.findCredential(username);
        // The same work for an unknown username, so that the time taken does not tell which usernames exist.
        var hash = credential.map(Accounts.Credential::hash).orElse(nobodysHash);
        boolean matches = passwords.matches(String.valueOf(asked.getCredentials()), hash);
        var actor = credential.filter(_ -> matches).flatMap(found -> accounts.findActor(found.id()));
        if (actor.isEmpty()) {
            limit.failed(username, address);
            throw new BadCredentialsException("unknown username or wrong password");
        }
        limit.succeeded(username);
        return UsernamePasswordAuthenticationToken.authenticated(actor.get(), null, List.of());
    }

    private static String addressOf(Authentication asked) {
        var address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : null;
        return address == null ? "unknown" : address;
    }
}
