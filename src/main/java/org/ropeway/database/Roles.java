package org.ropeway.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The two roles of the program: {@code ropeway_owner} owns the schema and migrates it, {@code ropeway_app} does the
 * work and owns nothing, so that row-level security always holds for it.
 */
public final class Roles {
    public static final String OWNER = "ropeway_owner";
    public static final String APP = "ropeway_app";

    private Roles() {}

    /** Makes the roles where they are missing and sets their passwords. @param superuser a connection that may do so */
    public static void prepare(Connection superuser, String ownerPassword, String appPassword) throws SQLException {
        role(superuser, OWNER, ownerPassword);
        role(superuser, APP, appPassword);
    }

    /** Makes a database that the owner owns and nobody else may enter but the program. */
    public static void createDatabase(Connection superuser, String name) throws SQLException {
        try (var statement = superuser.createStatement()) {
            var database = statement.enquoteIdentifier(name, true);
            try (var exists = superuser.prepareStatement("select 1 from pg_database where datname = ?")) {
                exists.setString(1, name);
                try (var row = exists.executeQuery()) {
                    if (row.next()) {
                        return;
                    }
                }
            }
            statement.execute("create database %s owner %s".formatted(database, OWNER));
            statement.execute("revoke all on database %s from public".formatted(database));
            statement.execute("grant connect, temporary on database %s to %s".formatted(database, APP));
        }
    }

    private static void role(Connection superuser, String role, String password) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login nosuperuser nocreatedb nocreaterole nobypassrls;
                      end if;
                    end $$
                    """.formatted(role));
            statement.execute("alter role %s password %s".formatted(role, statement.enquoteLiteral(password)));
        }
    }
}
