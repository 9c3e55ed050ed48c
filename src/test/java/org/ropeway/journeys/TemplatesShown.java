package org.ropeway.journeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Knows which template the program showed last. */
@TestConfiguration(proxyBeanMethods = false)
public class TemplatesShown implements WebMvcConfigurer, HandlerInterceptor {
    private volatile String last = "none";

    String last() {
        return last;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        var view = answer == null ? null : answer.getViewName();
        if (view != null && !view.startsWith("redirect:")) {
            last = view;
        }
    }
}
