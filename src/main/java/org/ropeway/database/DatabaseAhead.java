package org.ropeway.database;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the database on a thread of its own while Spring makes ready what needs none. */
public final class DatabaseAhead implements DisposableBean {
    private static final String NAME = "databaseAhead";

    private final FutureTask<Database> opening;
    private boolean taken;

    private DatabaseAhead(Callable<Database> open) {
        this.opening = new FutureTask<>(open);
    }

    /** Begins with the settings of a context that is not refreshed yet. */
    public static void begin(ConfigurableApplicationContext context) {
        var ahead = new DatabaseAhead(() -> DatabaseConfiguration.open(context.getEnvironment()));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton(NAME, ahead);
        beans.registerDisposableBean(NAME, ahead);
        Thread.ofPlatform().name("database").daemon().start(ahead.opening);
    }

    /** Waits until the database is open; from now on it is the caller's to close. */
    Database take() {
        taken = true;
        try {
            return opening.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason
                    ? reason
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was opened", stopped);
        }
    }

    /** A context that failed before it took the database leaves no server behind. */
    @Override
    public void destroy() throws Exception {
        if (!taken) {
            opening.get().close();
        }
    }
}
