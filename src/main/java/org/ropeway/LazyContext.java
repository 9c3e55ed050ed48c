package org.ropeway;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/**
 * Makes commands. Those that are Spring's components come from the program's context, which is started when the first
 * of them is asked for: help, and commands without a database, never start it.
 */
class LazyContext implements CommandLine.IFactory, AutoCloseable {
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private final List<String> args;
    private @Nullable ConfigurableApplicationContext context;

    /** @param args the program's, as they came: they say which commands will be run, and the data folder */
    LazyContext(String... args) {
        this.args = List.of(args);
    }

    /**
     * Picocli makes some commands while it only reads what there is (those with a mixin or their own spec). One that
     * is not asked for is made without what it works with.
     */
    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!type.isAnnotationPresent(org.springframework.stereotype.Component.class)) {
            return CommandLine.defaultFactory().create(type);
        }
        return isAskedFor(type) ? context().getBean(type) : onlyToBeListed(type);
    }

    private boolean isAskedFor(Class<?> type) {
        return isNamed(type)
                && isNamed(type.getEnclosingClass())
                && args.stream().noneMatch(HELP::contains);
    }

    /** A command within another is asked for by both names: {@code allocate verify} is not {@code ledger verify}. */
    private boolean isNamed(@Nullable Class<?> type) {
        var command = type == null ? null : type.getAnnotation(CommandLine.Command.class);
        return type == null || command != null && args.contains(command.name());
    }

    private static <K> K onlyToBeListed(Class<K> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    }

    private ConfigurableApplicationContext context() {
        var running = context;
        if (running == null) {
            sayDataFolder();
            running = new SpringApplicationBuilder(Ropeway.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .properties("logging.level.root=WARN", "spring.main.log-startup-info=false")
                    .run();
            context = running;
        }
        return running;
    }

    /** The commands are made before picocli reads {@code --data}. */
    private void sayDataFolder() {
        int at = args.indexOf("--data");
        var folder = at >= 0 && at + 1 < args.size()
                ? args.get(at + 1)
                : args.stream()
                        .filter(arg -> arg.startsWith("--data="))
                        .map(arg -> arg.substring("--data=".length()))
                        .findFirst()
                        .orElse(null);
        if (folder != null) {
            System.setProperty("ropeway.folder", folder);
        }
    }

    @Override
    public void close() {
        var running = context;
        if (running != null) {
            running.close();
        }
    }
}
