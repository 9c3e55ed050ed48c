package org.ropeway.students;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.DistrictId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a district's roster in bulk: rows are staged by COPY and then merged set by set. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RosterLoads {
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Agencies agencies;
    private final StudentCounts counts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterLoads(
            JdbcClient jdbc,
            DataSource dataSource,
            Agencies agencies,
            StudentCounts counts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.agencies = agencies;
        this.counts = counts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a load in the present transaction; everything it does ends with that. Loads of one district wait for each
     * other.
     *
     * @throws org.springframework.dao.CannotAcquireLockException when another load of the district goes on for long
     */
    public RosterLoad begin(DistrictId district) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(current_setting('ropeway.agency') || :district, 0))::text
                """)
                .param("district", district.value().toString())
                .query(String.class)
                .optional();
        jdbc.sql("select set_config('work_mem', '64MB', true)")
                .query(String.class)
                .single();
        counts.forgetAfterCommit();
        events.publishEvent(new RosterLoaded(AgencyScope.current(), district));
        return new RosterLoad(jdbc, connection(), district, today(), clock.instant());
    }

    /** The sourcedIds that earlier loads of the district stored; of {@code PERSON}, students and adults alike. */
    public void sourceIds(DistrictId district, StagedTable table, Consumer<String> into) {
        var sql = switch (table) {
            case ORG -> "select source_id from students.home_org where district_id = :district and vanished_on is null";
            case TERM ->
                "select source_id from students.home_term where district_id = :district and vanished_on is null";
            case COURSE ->
                "select source_id from students.home_course where district_id = :district and vanished_on is null";
            case CLASS ->
                "select source_id from students.home_class where district_id = :district and vanished_on is null";
            case PERSON -> """
                select source_id from students.student_source where district_id = :district
                union all
                select source_id from students.home_adult where district_id = :district and vanished_on is null
                """;
            case ROLE, AGENT, DEMOGRAPHICS, ENROLLMENT, GIVEN_ID ->
                throw new IllegalArgumentException("nothing refers to the ids of " + table);
        };
        jdbc.sql(sql).param("district", district.value()).withFetchSize(5_000).query(row -> {
            into.accept(row.getString(1));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }

    private Connection connection() {
        return DataSourceUtils.getConnection(dataSource);
    }
}
