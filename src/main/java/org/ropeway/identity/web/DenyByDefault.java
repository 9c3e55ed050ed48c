package org.ropeway.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.AnyRole;
import org.ropeway.identity.PublicPage;
import org.ropeway.shared.NoSuch;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to one of our handlers only if the handler says for whom it is. */
class DenyByDefault implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            check(method);
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.ropeway.");
    }

    private static void check(HandlerMethod method) {
        var open = find(method, PublicPage.class);
        if (!AgencyScope.isBound() && (open == null || !open.withoutAgency())) {
            if (method.getBeanType().getPackageName().endsWith(".api")) {
                throw new AuthenticationCredentialsNotFoundException("a token is needed");
            }
            throw new NoSuch("page", "outside an agency");
        }
        if (open != null) {
            return;
        }
        var actor = ActorArgument.actor();
        if (actor == null) {
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
        if (!mayUse(method, actor)) {
            throw new AccessDeniedException("not for " + actor.roles());
        }
    }

    private static boolean mayUse(HandlerMethod method, Actor actor) {
        var allowed = find(method, Allowed.class);
        return allowed != null ? actor.has(allowed.value()) : find(method, AnyRole.class) != null;
    }

    /** What the method says wins over what its class says. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        if (onMethod != null || saysAnything(method)) {
            return onMethod;
        }
        return AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    private static boolean saysAnything(HandlerMethod method) {
        return method.hasMethodAnnotation(Allowed.class)
                || method.hasMethodAnnotation(PublicPage.class)
                || method.hasMethodAnnotation(AnyRole.class);
    }
}
