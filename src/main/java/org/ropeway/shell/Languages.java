package org.ropeway.shell;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** English or Spanish: as chosen by {@code ?lang=}, kept in a cookie, else as the browser asks. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {
    static final Locale SPANISH = Locale.of("es");

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("ropeway-language");
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(request -> Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("es"))
                .findFirst()
                .filter(language -> language.equals("es"))
                .map(_ -> SPANISH)
                .orElse(Locale.ENGLISH));
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
