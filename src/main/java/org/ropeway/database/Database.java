package org.ropeway.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The program's database, migrated and ready: embedded or given by URL. Closing it stops an embedded server. */
public final class Database implements AutoCloseable {
    public static final String NAME = "ropeway";

    private final @Nullable EmbeddedPostgres server;
    private final String url;
    private final String appPassword;

    private Database(@Nullable EmbeddedPostgres server, String url, String appPassword) {
        this.server = server;
        this.url = url;
        this.appPassword = appPassword;
    }

    /** The embedded database of a data folder. */
    static Database embedded(Path folder) {
        var server = EmbeddedPostgres.open(folder, true);
        try {
            return inside(server, NAME);
        } catch (RuntimeException broken) {
            server.close();
            throw broken;
        }
    }

    /** A database of its own within a running embedded server, which it does not stop. */
    static Database inside(EmbeddedPostgres server, String name) {
        if (server.isOwner()) {
            try (var superuser = server.connectAsSuperuser("postgres")) {
                Roles.prepare(superuser, server.ownerPassword(), server.appPassword());
                Roles.createDatabase(superuser, name);
            } catch (SQLException broken) {
                throw new IllegalStateException("the database cannot be made: " + broken.getMessage(), broken);
            }
        }
        var url = server.url(name);
        Migrations.run(as(url, Roles.OWNER, server.ownerPassword()));
        return new Database(server, url, server.appPassword());
    }

    /** A PostgreSQL that others run, prepared by {@code ropeway database prepare}. */
    static Database given(String url, String ownerPassword, String appPassword) {
        Migrations.run(as(url, Roles.OWNER, ownerPassword));
        return new Database(null, url, appPassword);
    }

    /** Connections of the working role. @param size how many at most */
    HikariDataSource connections(int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(Roles.APP);
        pool.setPassword(appPassword);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(size, 2));
        pool.setPoolName("ropeway");
        pool.addDataSourceProperty("ApplicationName", "ropeway");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("options", "-c lock_timeout=3s");
        return pool;
    }

    private static DataSource as(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
