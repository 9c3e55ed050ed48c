package org.ropeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps docs/schema.sql true; {@code -Dschema.update=true} writes it anew. */
@ModuleTest
class SchemaTest {
    static final Path GOLDEN = Path.of("docs/schema.sql");

    @Autowired
    JdbcClient jdbc;

    @Test
    void isTheOneThatTheDocumentationShows() throws IOException {
        var now = schema();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(now)
                .as("docs/schema.sql is out of date: run the tests once with -Dschema.update=true")
                .isEqualTo(Files.readString(GOLDEN));
    }

    String schema() {
        var text = new StringBuilder("""
                -- The whole schema as it is now, table by table: written by SchemaTest, not by hand.
                -- Every table has row-level security for the bound agency; the migrations are in db/migration.
                """);
        for (var table : list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast')
                   and n.nspname not like 'pg_temp%'
                   and not c.relispartition
                 order by 1
                """)) {
            table(text, table);
        }
        views(text);
        return text.toString();
    }

    void table(StringBuilder text, String table) {
        text.append("\n-- ").append(table).append('\n');
        jdbc.sql("select coalesce(obj_description(:table::regclass), '')")
                .param("table", table)
                .query(String.class)
                .optional()
                .filter(comment -> !comment.isBlank())
                .ifPresent(comment -> text.append("-- ").append(comment).append('\n'));
        text.append("create table ").append(table).append(" (\n  ");
        text.append(String.join(",\n  ", columns(table))).append("\n);\n");
        indexes(table).forEach(index -> text.append(index).append(";\n"));
    }

    List<String> columns(String table) {
        return list("""
                select * from (
                  select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                         || case when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                                 when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
                         || case when a.attnotnull then ' not null' else '' end as line
                    from pg_attribute a
                    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                   where a.attrelid = :table::regclass and a.attnum > 0 and not a.attisdropped
                   order by a.attnum) as columns
                union all
                select * from (
                  select pg_get_constraintdef(oid) from pg_constraint
                   where conrelid = :table::regclass and contype <> 'n'
                   order by contype desc, conname) as constraints
                """, table);
    }

    List<String> indexes(String table) {
        return list("""
                select pg_get_indexdef(i.indexrelid)
                  from pg_index i
                 where i.indrelid = :table::regclass
                   and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                 order by 1
                """, table);
    }

    void views(StringBuilder text) {
        for (var view : list("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                 order by 1
                """)) {
            text.append("\n-- ").append(view).append('\n');
            list("select coalesce(obj_description(:table::regclass), '')", view)
                    .forEach(comment -> text.append("-- ").append(comment).append('\n'));
            text.append("create view ").append(view).append(" with (security_invoker = true) as\n");
            list("select pg_get_viewdef(:table::regclass, true)", view).forEach(text::append);
            text.append('\n');
        }
    }

    List<String> list(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }

    List<String> list(String sql, String table) {
        return jdbc.sql(sql)
                .param("table", table)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
