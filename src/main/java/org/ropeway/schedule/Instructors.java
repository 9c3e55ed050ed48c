package org.ropeway.schedule;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ropeway.catalog.Changes;
import org.ropeway.journal.Journal;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's instructors. */
@Service
@Transactional
public class Instructors {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Journal journal;

    Instructors(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Journal journal) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.journal = journal;
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Instructor> all() {
        var credentials = credentials();
        return jdbc.sql("select id, name, email from schedule.instructor order by name, id")
                .query((row, _) -> {
                    var id = new InstructorId(row.getObject("id", UUID.class));
                    return new Instructor(
                            id, row.getString("name"), row.getString("email"), credentials.getOrDefault(id, List.of()));
                })
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Instructor> find(InstructorId id) {
        return all().stream().filter(instructor -> instructor.id().equals(id)).findFirst();
    }

    /** Letters of either case; nobody has an empty address. */
    @Transactional(readOnly = true)
    public Optional<Instructor> findByEmail(String email) {
        return all().stream()
                .filter(instructor -> !email.isEmpty() && instructor.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** @throws NoSuch if the bound agency has no such instructor */
    @Transactional(readOnly = true)
    public Instructor byId(InstructorId id) {
        return find(id).orElseThrow(() -> new NoSuch("instructor", id));
    }

    public void save(Who by, Instructor instructor) {
        var before = find(instructor.id()).orElse(null);
        if (!instructor.equals(before)) {
            write(List.of(instructor));
            journal.record(
                    by,
                    before == null ? "added" : "changed",
                    "instructor",
                    instructor.id(),
                    Changes.between(before, instructor));
        }
    }

    /** Saves many at once, with one line in the journal. */
    public void saveAll(Who by, Collection<Instructor> instructors) {
        write(instructors);
        journal.record(by, "saved many", "instructor", "schedule", Map.of("instructors", instructors.size()));
    }

    private void write(Collection<Instructor> instructors) {
        batches.batchUpdate(
                """
                insert into schedule.instructor (id, name, email) values (:id, :name, :email)
                    on conflict (agency_id, id) do update set name = excluded.name, email = excluded.email
                """,
                instructors.stream()
                        .map(instructor -> new MapSqlParameterSource(
                                        "id", instructor.id().value())
                                .addValue("name", instructor.name())
                                .addValue("email", instructor.email()))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                "delete from schedule.credential where instructor_id = :id",
                instructors.stream()
                        .map(instructor ->
                                new MapSqlParameterSource("id", instructor.id().value()))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into schedule.credential (instructor_id, place, name, sector, last_day)
                values (:id, :place, :name, :sector, :lastDay)
                """,
                instructors.stream()
                        .flatMap(instructor -> credentialRows(instructor).stream())
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static List<MapSqlParameterSource> credentialRows(Instructor instructor) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var credential : instructor.credentials()) {
            var lastDay = credential.lastDay();
            rows.add(new MapSqlParameterSource("id", instructor.id().value())
                    .addValue("place", rows.size() + 1)
                    .addValue("name", credential.name())
                    .addValue("sector", credential.sector())
                    .addValue("lastDay", lastDay == null ? null : Date.valueOf(lastDay)));
        }
        return rows;
    }

    private Map<InstructorId, List<Credential>> credentials() {
        var credentials = new LinkedHashMap<InstructorId, List<Credential>>();
        jdbc.sql("""
                select instructor_id, name, sector, last_day
                  from schedule.credential
                 order by instructor_id, place
                """).query(row -> {
            credentials
                    .computeIfAbsent(
                            new InstructorId(row.getObject("instructor_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new Credential(
                            row.getString("name"),
                            row.getString("sector"),
                            row.getObject("last_day", LocalDate.class)));
        });
        return credentials;
    }
}
