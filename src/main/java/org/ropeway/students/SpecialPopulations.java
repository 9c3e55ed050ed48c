package org.ropeway.students;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which students belong to which special population of Perkins V, and from when until when. */
@Service
@Transactional
public class SpecialPopulations {
    private final JdbcClient jdbc;

    SpecialPopulations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One student's membership. @param last inclusive; null while it lasts */
    public record Membership(
            StudentId student,
            SpecialPopulation population,
            LocalDate first,
            @Nullable LocalDate last) {}

    /** The district's students by the sourcedId of its roster. */
    @Transactional(readOnly = true)
    public Map<String, StudentId> bySourcedId(DistrictId district) {
        var students = new HashMap<String, StudentId>();
        jdbc.sql("""
                select u.source_id, u.student_id
                  from students.student_source u
                 where u.district_id = :district
                """).param("district", district.value()).query(row -> {
            students.put(row.getString(1), new StudentId(row.getObject(2, UUID.class)));
        });
        return students;
    }

    /** The district's students by state id; of two with the same one, neither is there. */
    @Transactional(readOnly = true)
    public Map<String, StudentId> bySsid(DistrictId district) {
        var students = new HashMap<String, StudentId>();
        jdbc.sql("""
                select ssid, min(id::text)::uuid
                  from students.student
                 where district_id = :district
                   and ssid is not null
                   and standing <> 'MERGED'
                 group by ssid
                having count(*) = 1
                """).param("district", district.value()).query(row -> {
            students.put(row.getString(1), new StudentId(row.getObject(2, UUID.class)));
        });
        return students;
    }

    /** Adds what is new, and changes the last day of what begins on a day that is known already. */
    public LoadCounts keep(List<Membership> memberships) {
        long fresh = 0;
        long changed = 0;
        for (var one : memberships) {
            int put = put(one);
            fresh += put == 1 ? 1 : 0;
            changed += put == 2 ? 1 : 0;
        }
        return new LoadCounts(fresh, changed, memberships.size() - fresh - changed, 0);
    }

    /** @return 0 for nothing, 1 for a new one, 2 for a changed one */
    private int put(Membership one) {
        var last = one.last();
        return jdbc.sql("""
                with put as (
                  insert into students.special_population as p (student_id, population, first_day, last_day)
                  values (:student, :population, :first, :last)
                  on conflict (agency_id, student_id, population, first_day)
                  do update set last_day = excluded.last_day
                     where p.last_day is distinct from excluded.last_day
                  returning old.student_id is null as fresh
                )
                select coalesce((select case when fresh then 1 else 2 end from put), 0)
                """)
                .param("student", one.student().value())
                .param("population", one.population().name())
                .param("first", Date.valueOf(one.first()))
                .param("last", last == null ? null : Date.valueOf(last))
                .query(Integer.class)
                .single();
    }
}
