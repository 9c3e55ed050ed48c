package org.ropeway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.AnyRole;
import org.ropeway.identity.PublicPage;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

class ModularityTest {
    /** Packaging leaves the classes that Spring wrote among our own. */
    private static final Pattern WRITTEN_BY_SPRING = Pattern.compile(".*(__|\\$\\$SpringCGLIB\\$\\$).*");

    static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(WRITTEN_BY_SPRING))
            .importPackages("org.ropeway");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Ropeway.class).verify();
    }

    @Test
    void timeComesFromTheInjectedClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("AllocateCommand")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("a test must be able to say what day it is: inject the Clock")
                .check(PROGRAM);
    }

    @Test
    void everyHandlerSaysForWhomItIs() {
        methods()
                .that(new com.tngtech.archunit.base.DescribedPredicate<>("handle requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
                    }
                })
                .should(sayForWhomTheyAre())
                .because("what says nothing is refused at run time")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void onlyDoorsKnowTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..api..", "org.ropeway.shell..", "org.ropeway.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.bind..", "org.springframework.ui..")
                .check(PROGRAM);
    }

    private static ArchCondition<JavaMethod> sayForWhomTheyAre() {
        return new ArchCondition<>("carry @Allowed, @AnyRole or @PublicPage, themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(Allowed.class)
                        || method.isAnnotatedWith(AnyRole.class)
                        || method.isAnnotatedWith(PublicPage.class)
                        || method.getOwner().isAnnotatedWith(Allowed.class)
                        || method.getOwner().isAnnotatedWith(AnyRole.class)
                        || method.getOwner().isAnnotatedWith(PublicPage.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName()));
            }
        };
    }
}
