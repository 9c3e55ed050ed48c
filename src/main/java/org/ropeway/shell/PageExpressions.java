package org.ropeway.shell;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Reads the plain paths that most of a page consists of, such as {@code ${row.name}}, straight from our records. All other
 * expressions, and paths through anything but a record of ours, are the Spring expression language's as before.
 */
final class PageExpressions implements IStandardVariableExpressionEvaluator {
    private static final Pattern PATH = Pattern.compile("(?!(?:true|false|null)\\b)[a-z]\\w*(\\.[a-z]\\w*)*");
    private static final Pattern GETTER = Pattern.compile("(?:is|get)([A-Z])(\\w*)");
    private static final int MOST = 10_000;
    private static final Object NOT_OURS = new Object();

    private static final ClassValue<Map<String, MethodHandle>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return readers(type);
        }
    };

    private final IStandardVariableExpressionEvaluator others = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, Optional<List<String>>> paths = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (execution == StandardExpressionExecutionContext.NORMAL && !expression.getUseSelectionAsRoot()) {
            var path = path(expression.getExpression());
            var value = path.isEmpty() ? NOT_OURS : read(context, path.get());
            if (value != NOT_OURS) {
                return value;
            }
        }
        return others.evaluate(context, expression, execution);
    }

    /** Templates are finite, but for what they compute before it is read as an expression. */
    private Optional<List<String>> path(String expression) {
        var known = paths.get(expression);
        if (known == null) {
            known = PATH.matcher(expression).matches()
                    ? Optional.of(List.of(expression.split("\\.")))
                    : Optional.empty();
            if (paths.size() < MOST) {
                paths.put(expression, known);
            }
        }
        return known;
    }

    private static @Nullable Object read(IExpressionContext context, List<String> path) {
        var value = context.getVariable(path.getFirst());
        for (int i = 1; i < path.size(); i++) {
            var reader = value instanceof Record ? READERS.get(value.getClass()).get(path.get(i)) : null;
            if (reader == null) {
                return NOT_OURS;
            }
            try {
                value = reader.invoke(value);
            } catch (RuntimeException | Error broken) {
                throw broken;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
        return value;
    }

    /** A record's components, and what its {@code isOpen()} and {@code getName()} tell, as {@code open} and {@code name}. */
    private static Map<String, MethodHandle> readers(Class<?> type) {
        var readers = new HashMap<String, MethodHandle>();
        if (type.getName().startsWith("org.ropeway.")) {
            for (var component : type.getRecordComponents()) {
                readers.put(component.getName(), handle(component.getAccessor()));
            }
            for (var method : type.getDeclaredMethods()) {
                var getter = GETTER.matcher(method.getName());
                boolean isOfOne = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
                if (getter.matches() && isOfOne && method.getParameterCount() == 0) {
                    readers.put(getter.group(1).toLowerCase(Locale.ROOT) + getter.group(2), handle(method));
                }
            }
        }
        return readers;
    }

    private static MethodHandle handle(Method method) {
        method.setAccessible(true);
        try {
            return MethodHandles.lookup().unreflect(method);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Thymeleaf's own dialect for Spring, with these expressions. */
    static final class Dialect extends SpringStandardDialect {
        private final PageExpressions expressions = new PageExpressions();

        Dialect() {
            setEnableSpringELCompiler(true);
        }

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return expressions;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Engine {

        @Bean
        SpringTemplateEngine templateEngine(
                ObjectProvider<ITemplateResolver> resolvers, ObjectProvider<IDialect> others) {
            var engine = new SpringTemplateEngine();
            engine.setDialect(new Dialect());
            others.orderedStream().forEach(engine::addDialect);
            resolvers.orderedStream().forEach(engine::addTemplateResolver);
            return engine;
        }
    }
}
