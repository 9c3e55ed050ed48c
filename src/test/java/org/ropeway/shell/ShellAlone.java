package org.ropeway.shell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The shell without database and sign-in, for looking at its fragments. */
@Configuration
@Import({Assets.class, StyleController.class, ShellAlone.Somebody.class})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
public class ShellAlone {
    public static void main(String[] args) {
        new SpringApplicationBuilder(ShellAlone.class)
                .properties("spring.messages.basename=messages/shell", "ropeway.style-page=true")
                .run(args);
    }

    @ControllerAdvice
    static class Somebody {
        private final Assets assets;

        Somebody(Assets assets) {
            this.assets = assets;
        }

        @ModelAttribute("shell")
        Shell shell(Locale locale) {
            return new Shell(
                    locale.getLanguage(), "Valley ROP", "Valley Regional Occupational Program · Ropeway", "/style", new Shell.Person("Naomi Ito", "Counselor, Sanger High"), null,
                    List.of(item("Home", "home", false), item("Students", "people", true), item("Requests", "list", false), item("Catalog", "school", false), item("Sections", "schedule", false), item("Allocation", "fact_check", false), item("Journal", "history", false)),
                    List.of(new Shell.Language("es", "Español", "?lang=es")),
                    "Valley ROP does not discriminate on the basis of race, color, national origin, religion, sex, age, disability, language, ancestry or marital status in its programs and activities.", "/notice", List.of("Ask your counselor."), assets.paths());
        }

        private static Shell.NavItem item(String label, String icon, @Nullable Boolean current) {
            return new Shell.NavItem(label, "/style", icon, Boolean.TRUE.equals(current));
        }
    }
}
