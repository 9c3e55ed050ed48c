package org.ropeway.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.ScopedChain;
import org.ropeway.identity.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the agency that an API token names and acts as the token's account; without a token nothing is bound. */
@Component
class TokenSignIn extends OncePerRequestFilter {
    private final Agencies agencies;
    private final ApiTokens tokens;

    TokenSignIn(Agencies agencies, ApiTokens tokens) {
        this.agencies = agencies;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var parts = partsOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var agency = parts == null ? null : agencies.find(parts[1]).orElse(null);
        if (parts == null || agency == null) {
            chain.doFilter(request, response);
            return;
        }
        ScopedChain.in(agency.id(), () -> {
            tokens.findActor(parts[2]).ifPresent(actor -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
                SecurityContextHolder.setContext(context);
            });
            chain.doFilter(request, response);
        });
    }

    private static String @Nullable [] partsOf(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer ropeway.")) {
            return null;
        }
        var parts = header.substring("Bearer ".length()).split("\\.", -1);
        return parts.length == 3 ? parts : null;
    }
}
