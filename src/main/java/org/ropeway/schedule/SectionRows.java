package org.ropeway.schedule;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.SiteId;
import org.ropeway.shared.TermId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections and their shares as rows. */
@Repository
class SectionRows {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;

    SectionRows(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Calendars calendars,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.calendars = calendars;
        this.events = events;
    }

    /** Which sections are meant; what is not said does not matter. */
    record Which(
            @Nullable UUID section,
            @Nullable UUID term,
            @Nullable UUID course,
            @Nullable UUID instructor,
            @Nullable String code) {
        static final Which ALL = new Which(null, null, null, null, null);

        static Which section(SectionId section) {
            return new Which(section.value(), null, null, null, null);
        }

        static Which term(TermId term) {
            return new Which(null, term.value(), null, null, null);
        }

        static Which course(CourseId course) {
            return new Which(null, null, course.value(), null, null);
        }

        static Which instructor(InstructorId instructor) {
            return new Which(null, null, null, instructor.value(), null);
        }

        static Which code(TermId term, String code) {
            return new Which(null, term.value(), null, null, code);
        }
    }

    /** By term and code. */
    List<Section> where(Which which) {
        var found = byCode(which);
        if (found.stream().map(Section::term).distinct().count() < 2) {
            return found;
        }
        var terms = calendars.terms().stream().map(Term::id).toList();
        return found.stream()
                .sorted(Comparator.comparingInt(section -> terms.indexOf(section.term())))
                .toList();
    }

    private List<Section> byCode(Which which) {
        var sections = new LinkedHashMap<SectionId, Section>();
        var shares = new HashMap<SectionId, List<Share>>();
        jdbc.sql("""
                select section.id, course_id, code, term_id, site_id, days, starts_at, ends_at, instructor_id, section.seats,
                       district_id, share.seats as kept, release_on
                  from schedule.section
                  left join schedule.share on share.section_id = section.id
                 where (:section::uuid is null or section.id = :section::uuid)
                   and (:term::uuid is null or term_id = :term::uuid)
                   and (:course::uuid is null or course_id = :course::uuid)
                   and (:instructor::uuid is null or instructor_id = :instructor::uuid)
                   and (:code::text is null or code = :code)
                 order by code
                """).paramSource(which).query(row -> {
            var id = new SectionId(row.getObject("id", UUID.class));
            if (!sections.containsKey(id)) {
                sections.put(id, section(id, row));
            }
            var district = row.getObject("district_id", UUID.class);
            if (district != null) {
                shares.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Share(
                                new DistrictId(district),
                                row.getInt("kept"),
                                row.getObject("release_on", LocalDate.class)));
            }
        });
        return sections.values().stream()
                .map(section -> section.with(shares.getOrDefault(section.id(), List.of())))
                .toList();
    }

    private static Section section(SectionId id, ResultSet row) throws SQLException {
        var instructor = row.getObject("instructor_id", UUID.class);
        return new Section(
                id,
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("code"),
                new TermId(row.getObject("term_id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                new MeetingPattern(
                        Calendars.daysOf(row.getInt("days")),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class)),
                instructor == null ? null : new InstructorId(instructor),
                row.getInt("seats"),
                List.of());
    }

    void lock(SectionId id) {
        jdbc.sql("select id from schedule.section where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    /** One import of an agency at a time. */
    void lockImports() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sections ' || current_setting('ropeway.agency'), 0))")
                .query()
                .listOfRows();
    }

    void write(Collection<Section> sections) {
        events.publishEvent(new SectionsChanged(AgencyScope.current()));
        batches.batchUpdate("""
                insert into schedule.section
                       (id, course_id, code, term_id, site_id, days, starts_at, ends_at, instructor_id, seats)
                values (:id, :course, :code, :term, :site, :days, :start, :end, :instructor, :seats)
                    on conflict (agency_id, id) do update
                   set course_id = excluded.course_id, code = excluded.code, term_id = excluded.term_id,
                       site_id = excluded.site_id, days = excluded.days, starts_at = excluded.starts_at,
                       ends_at = excluded.ends_at, instructor_id = excluded.instructor_id, seats = excluded.seats
                """, sections.stream().map(SectionRows::of).toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                "delete from schedule.share where section_id = :id",
                sections.stream()
                        .map(section ->
                                new MapSqlParameterSource("id", section.id().value()))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into schedule.share (section_id, district_id, seats, release_on)
                values (:section, :district, :seats, :release)
                """,
                sections.stream()
                        .flatMap(section -> section.shares().stream().map(share -> of(section, share)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource of(Section section) {
        var instructor = section.instructor();
        return new MapSqlParameterSource()
                .addValue("id", section.id().value())
                .addValue("course", section.course().value())
                .addValue("code", section.code())
                .addValue("term", section.term().value())
                .addValue("site", section.site().value())
                .addValue("days", Calendars.bitsOf(section.meeting()))
                .addValue("start", section.meeting().start())
                .addValue("end", section.meeting().end())
                .addValue("instructor", instructor == null ? null : instructor.value())
                .addValue("seats", section.seats());
    }

    private static MapSqlParameterSource of(Section section, Share share) {
        var release = share.release();
        return new MapSqlParameterSource("section", section.id().value())
                .addValue("district", share.district().value())
                .addValue("seats", share.seats())
                .addValue("release", release == null ? null : Date.valueOf(release));
    }
}
