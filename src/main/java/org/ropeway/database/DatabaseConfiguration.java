package org.ropeway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Opens the database before anything queries it; Spring closes the connections before it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Only when it is asked for: tests bring a database of their own, and leave this folder alone. */
    @Bean(destroyMethod = "close")
    @Lazy
    Database database(Environment settings, ObjectProvider<DatabaseAhead> ahead) {
        var begun = ahead.getIfAvailable();
        return begun == null ? open(settings) : begun.take();
    }

    static Database open(Environment settings) {
        var url = settings.getProperty("ropeway.database.url", "");
        return url.isBlank()
                ? Database.embedded(Path.of(settings.getProperty("ropeway.folder", "data")))
                : Database.given(
                        url,
                        settings.getProperty("ropeway.database.owner-password", ""),
                        settings.getProperty("ropeway.database.app-password", ""));
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, @Value("${ropeway.database.connections:16}") int connections) {
        return database.connections(connections);
    }
}
