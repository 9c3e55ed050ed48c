package org.ropeway.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ropeway.TestAgencies.in;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class TenancyTest {
    @Autowired
    TestAgencies a;

    @Autowired
    Directory directory;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsAnAgencyItsOwnDistrictsAndNobodyElses() {
        var valley = a.anAgency();
        var harbor = a.anAgency();
        var selma = a.aDistrict(valley, "selma");
        assertThat(in(valley, directory::districts)).containsExactly(selma);
        assertThat(in(harbor, directory::districts)).isEmpty();
    }

    @Test
    void failsRatherThanReadForNoAgency() {
        assertThatThrownBy(() -> directory.districts()).rootCause().isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void failsForNoAgencyAlsoOnAConnectionThatServedOneBefore() {
        in(a.anAgency(), directory::districts);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> directory.districts()).rootCause().isInstanceOf(java.sql.SQLException.class);
        }
    }

    @Test
    void findsAnAgencyByItsSlugBeforeAnyIsBound() {
        var valley = a.anAgency();
        assertThat(agencies.bySlug(valley.slug())).isEqualTo(valley);
    }

    @Test
    void protectsEveryTableOfEveryModule() {
        List<String> open = jdbc.sql("""
                select n.nspname || '.' || c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and not c.relrowsecurity
                   and n.nspname not in ('pg_catalog', 'information_schema')
                   and c.relname not like 'flyway_schema_history%'
                   and c.relname not in ('event_publication', 'migrated')
                """).query(String.class).list();
        assertThat(open).isEmpty();
    }

    @Test
    void putsTheAgencyFirstInEveryKey() {
        List<String> wrong = jdbc.sql("""
                select i.indexrelid::regclass::text
                  from pg_index i
                  join pg_class c on c.oid = i.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                 where i.indisprimary
                   and a.attname <> 'agency_id'
                   and n.nspname not in ('pg_catalog', 'pg_toast')
                   and c.relname not like 'flyway_schema_history%'
                   and c.relname <> 'event_publication'
                """).query(String.class).list();
        assertThat(wrong).isEmpty();
    }
}
