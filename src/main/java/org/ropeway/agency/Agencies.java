package org.ropeway.agency;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ropeway.shared.NoSuch;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public directory of agencies: the one table that is read before an agency is bound, and without a transaction. */
@Service
public class Agencies {
    private static final RowMapper<Agency> AGENCY = (row, _) -> new Agency(
            new AgencyId(row.getObject("agency_id", java.util.UUID.class)),
            row.getString("slug"),
            row.getString("name"),
            row.getString("short_name"),
            Agency.Structure.valueOf(row.getString("structure")),
            row.getString("contact"),
            ZoneId.of(row.getString("zone")));

    private final JdbcClient jdbc;
    private final Map<String, Agency> bySlug = new ConcurrentHashMap<>();

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Agency> all() {
        return jdbc.sql("""
                select agency_id, slug, name, short_name, structure, contact, zone
                  from agency.agency
                 order by name
                """).query(AGENCY).list();
    }

    /** Kept in memory once found: a slug never changes. */
    public Optional<Agency> find(String slug) {
        var known = bySlug.get(slug);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("""
                select agency_id, slug, name, short_name, structure, contact, zone
                  from agency.agency
                 where slug = :slug
                """).param("slug", slug).query(AGENCY).optional();
        found.ifPresent(agency -> bySlug.put(slug, agency));
        return found;
    }

    /** @throws NoSuch if no agency has this slug */
    public Agency bySlug(String slug) {
        return find(slug).orElseThrow(() -> new NoSuch("agency", slug));
    }

    /** The agency that the present work is done for. */
    public Agency current() {
        var id = AgencyScope.current();
        for (var agency : bySlug.values()) {
            if (agency.id().equals(id)) {
                return agency;
            }
        }
        var found = jdbc.sql("""
                select agency_id, slug, name, short_name, structure, contact, zone
                  from agency.agency
                 where agency_id = :agency
                """).param("agency", id.value()).query(AGENCY).optional();
        return found.map(agency -> {
                    bySlug.put(agency.slug(), agency);
                    return agency;
                })
                .orElseThrow(() -> new NoSuch("agency", id.value()));
    }

    /** Founds the agency; the work must be bound to its id already. */
    @Transactional
    public void found(Agency agency) {
        jdbc.sql("""
                insert into agency.agency (agency_id, slug, name, short_name, structure, contact, zone)
                values (:id, :slug, :name, :shortName, :structure, :contact, :zone)
                """)
                .param("id", agency.id().value())
                .param("slug", agency.slug())
                .param("name", agency.name())
                .param("shortName", agency.shortName())
                .param("structure", agency.structure().name())
                .param("contact", agency.contact())
                .param("zone", agency.zone().getId())
                .update();
    }
}
