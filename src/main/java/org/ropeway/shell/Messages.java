package org.ropeway.shell;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The modules' message files. A page has hundreds of messages: each is looked for in all the files only once. */
@Configuration(proxyBeanMethods = false)
class Messages {

    @Bean
    ResourceBundleMessageSource messageSource(
            @Value("${spring.messages.basename}") String[] files,
            @Value("${spring.messages.encoding}") String encoding) {
        var messages = new Remembering();
        messages.setBasenames(files);
        messages.setDefaultEncoding(encoding);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static final class Remembering extends ResourceBundleMessageSource {
        private final Map<String, String> english = new ConcurrentHashMap<>();
        private final Map<String, String> spanish = new ConcurrentHashMap<>();

        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
            var known = locale.getLanguage().equals("es") ? spanish : english;
            var message = known.get(code);
            if (message == null) {
                message = super.resolveCodeWithoutArguments(code, locale);
                if (message != null) {
                    known.put(code, message);
                }
            }
            return message;
        }
    }
}
