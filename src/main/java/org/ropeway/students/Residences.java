package org.ropeway.students;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which students live outside the member districts. No roster tells: it names the school that one attends. */
@Service
@Transactional
public class Residences {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Residences(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Where a student lives. @param outside the district, when it is no member; null when it is one */
    public record Residence(StudentId student, @Nullable String outside) {}

    /**
     * Keeps where these students of the district live.
     *
     * @param residences no student twice
     */
    public LoadCounts keep(DistrictId district, List<Residence> residences) {
        int changed = jdbc.sql("""
                update students.student s
                   set residence = told.outside
                  from unnest(:students, :outside) as told (student_id, outside)
                 where s.id = told.student_id
                   and s.residence is distinct from told.outside
                """)
                .param(
                        "students",
                        residences.stream().map(one -> one.student().value()).toArray(UUID[]::new))
                .param("outside", residences.stream().map(Residence::outside).toArray(String[]::new))
                .update();
        if (changed > 0) {
            events.publishEvent(new RosterLoaded(AgencyScope.current(), district));
        }
        return new LoadCounts(0, changed, residences.size() - changed, 0);
    }
}
