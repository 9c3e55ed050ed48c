package org.ropeway.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ropeway.agency.AgencyScope;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Actor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps a session true: somebody signed in at one agency is nobody at another, and a closed account or a withdrawn role
 * takes effect within a minute.
 */
@Component
class StillTheSame extends OncePerRequestFilter {
    private static final String CHECKED_AT = StillTheSame.class.getName();
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private final Accounts accounts;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StillTheSame(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            if (!AgencyScope.isBound() || !AgencyScope.current().equals(actor.agency())) {
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            } else {
                check(actor, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void check(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || checkedLately(session)) {
            return;
        }
        var now = accounts.findActor(actor.account());
        if (now.isEmpty()) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            return;
        }
        session.setAttribute(CHECKED_AT, clock.instant());
        if (!now.get().equals(actor)) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }

    private boolean checkedLately(HttpSession session) {
        return session.getAttribute(CHECKED_AT) instanceof java.time.Instant at
                && clock.instant().isBefore(at.plus(TRUSTED_FOR));
    }

    /** Only the security chain runs it, not the container besides. */
    @Configuration(proxyBeanMethods = false)
    static class InTheChainOnly {

        @Bean
        FilterRegistrationBean<StillTheSame> stillTheSameInTheChainOnly(StillTheSame filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }

        @Bean
        FilterRegistrationBean<TokenSignIn> tokenSignInInTheChainOnly(TokenSignIn filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
