package org.ropeway.agency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SiteId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's member districts, their schools and the training sites. */
@Service
@Transactional
public class Directory {
    private static final RowMapper<District> DISTRICT = (row, _) ->
            new District(new DistrictId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"));
    private static final RowMapper<School> SCHOOL = (row, _) -> new School(
            new SchoolId(row.getObject("id", UUID.class)),
            new DistrictId(row.getObject("district_id", UUID.class)),
            row.getString("name"),
            row.getString("cds_code"),
            row.getString("roster_id"));
    private static final RowMapper<Site> SITE = (row, _) -> {
        var school = row.getObject("school_id", UUID.class);
        return new Site(
                new SiteId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Site.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                school == null ? null : new SchoolId(school),
                row.getString("transportation"));
    };

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<District> districts() {
        return jdbc.sql("select id, code, name from agency.district order by name")
                .query(DISTRICT)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<District> findDistrict(String code) {
        return jdbc.sql("select id, code, name from agency.district where code = :code")
                .param("code", code)
                .query(DISTRICT)
                .optional();
    }

    /** @throws NoSuch if the bound agency has no such member district */
    @Transactional(readOnly = true)
    public District district(DistrictId id) {
        return jdbc.sql("select id, code, name from agency.district where id = :id")
                .param("id", id.value())
                .query(DISTRICT)
                .optional()
                .orElseThrow(() -> new NoSuch("district", id));
    }

    @Transactional(readOnly = true)
    public List<School> schools() {
        return jdbc.sql("select id, district_id, name, cds_code, roster_id from agency.school order by name, id")
                .query(SCHOOL)
                .list();
    }

    /** @throws NoSuch if the bound agency has no such school */
    @Transactional(readOnly = true)
    public School school(SchoolId id) {
        return jdbc.sql("select id, district_id, name, cds_code, roster_id from agency.school where id = :id")
                .param("id", id.value())
                .query(SCHOOL)
                .optional()
                .orElseThrow(() -> new NoSuch("school", id));
    }

    @Transactional(readOnly = true)
    public List<Site> sites() {
        return jdbc.sql("""
                select id, name, kind, address, school_id, transportation
                  from agency.site
                 order by name, id
                """).query(SITE).list();
    }

    public void add(District district) {
        jdbc.sql("insert into agency.district (id, code, name) values (:id, :code, :name)")
                .param("id", district.id().value())
                .param("code", district.code())
                .param("name", district.name())
                .update();
    }

    public void add(School school) {
        jdbc.sql("""
                insert into agency.school (id, district_id, name, cds_code, roster_id)
                values (:id, :district, :name, :cdsCode, :rosterId)
                """)
                .param("id", school.id().value())
                .param("district", school.district().value())
                .param("name", school.name())
                .param("cdsCode", school.cdsCode())
                .param("rosterId", school.rosterId())
                .update();
    }

    /** Tells which sourcedId a district's roster files use for the school. */
    public void knowInRosterAs(SchoolId school, String rosterId) {
        jdbc.sql("update agency.school set roster_id = :rosterId where id = :id")
                .param("rosterId", rosterId)
                .param("id", school.value())
                .update();
    }

    public void add(Site site) {
        var school = site.school();
        jdbc.sql("""
                insert into agency.site (id, name, kind, address, school_id, transportation)
                values (:id, :name, :kind, :address, :school, :transportation)
                """)
                .param("id", site.id().value())
                .param("name", site.name())
                .param("kind", site.kind().name())
                .param("address", site.address())
                .param("school", school == null ? null : school.value())
                .param("transportation", site.transportation())
                .update();
    }
}
