package org.ropeway.students;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /**
     * Adds what is new, and changes the last day of what begins on a day that is known already.
     *
     * @param memberships no student, population and first day twice
     */
    public LoadCounts keep(List<Membership> memberships) {
        return jdbc.sql("""
                with put as (
                  insert into students.special_population as p (student_id, population, first_day, last_day)
                  select student, population, first::date, last::date
                    from unnest(:students, :populations, :firsts, :lasts) as told (student, population, first, last)
                  on conflict (agency_id, student_id, population, first_day)
                  do update set last_day = excluded.last_day
                     where p.last_day is distinct from excluded.last_day
                  returning old.student_id is null as fresh
                )
                select count(*) filter (where fresh) as fresh, count(*) filter (where not fresh) as changed from put
                """)
                .param(
                        "students",
                        memberships.stream().map(one -> one.student().value()).toArray(UUID[]::new))
                .param("populations", texts(memberships, one -> one.population().name()))
                .param("firsts", texts(memberships, one -> one.first().toString()))
                .param(
                        "lasts",
                        texts(
                                memberships,
                                one -> one.last() == null ? null : one.last().toString()))
                .query((row, _) -> new LoadCounts(
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        memberships.size() - row.getLong("fresh") - row.getLong("changed"),
                        0))
                .single();
    }

    private static @Nullable String[] texts(List<Membership> memberships, Function<Membership, @Nullable String> text) {
        return memberships.stream().map(text).toArray(String[]::new);
    }
}
