package org.ropeway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Opens the database before anything queries it; Spring closes the connections before it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Only when it is asked for: tests bring a database of their own, and leave this folder alone. */
    @Bean(destroyMethod = "close")
    @Lazy
    Database database(
            @Value("${ropeway.database.url:}") String url,
            @Value("${ropeway.database.owner-password:}") String ownerPassword,
            @Value("${ropeway.database.app-password:}") String appPassword,
            @Value("${ropeway.folder:data}") Path folder) {
        return url.isBlank() ? Database.embedded(folder) : Database.given(url, ownerPassword, appPassword);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, @Value("${ropeway.database.connections:16}") int connections) {
        return database.connections(connections);
    }
}
