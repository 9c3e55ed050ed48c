package org.ropeway.agency.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.ScopedChain;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the agency that the address begins with. The prefix {@code /valley} becomes part of the context path, so that
 * controllers map {@code /sections} and every link they make begins with {@code /valley} again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AgencyPrefix extends OncePerRequestFilter {
    private static final String ATTRIBUTE = AgencyPrefix.class.getName();
    private static final Pattern FIRST = Pattern.compile("/([a-z][a-z0-9-]{1,39})(/.*)?");
    private static final Set<String> NO_AGENCY = Set.of("api", "assets", "error", "actuator", "style");

    private final Agencies agencies;

    AgencyPrefix(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var agency = agencyOf(request);
        if (agency == null) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getRequestURI().equals("/" + agency.slug())) {
            response.sendRedirect("/" + agency.slug() + "/");
            return;
        }
        request.setAttribute(ATTRIBUTE, agency);
        ScopedChain.in(agency.id(), () -> chain.doFilter(new Inside(request, "/" + agency.slug()), response));
    }

    /** On the way to the error page the address is {@code /error}: the agency is the one of the request that failed. */
    private @Nullable Agency agencyOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Agency agency) {
            return agency;
        }
        var path = FIRST.matcher(request.getRequestURI());
        return path.matches() && !NO_AGENCY.contains(path.group(1))
                ? agencies.find(path.group(1)).orElse(null)
                : null;
    }

    private static final class Inside extends HttpServletRequestWrapper {
        private final String prefix;

        Inside(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + prefix;
        }

        @Override
        public String getServletPath() {
            var path = super.getServletPath();
            if (!path.equals(prefix) && !path.startsWith(prefix + "/")) {
                return path;
            }
            return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
        }

        @Override
        public String getRequestURI() {
            var uri = super.getRequestURI();
            return uri.equals(prefix) || uri.startsWith(prefix + "/") ? uri : prefix + uri;
        }
    }
}
