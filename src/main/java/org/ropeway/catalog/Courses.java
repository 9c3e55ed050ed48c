package org.ropeway.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.catalog.CourseDecision.Reason;
import org.ropeway.journal.Journal;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's courses. */
@Service
@Transactional
public class Courses {
    private static final String SAVE = """
            insert into catalog.course
                   (id, code, title, title_es, description, pathway, level, minutes, credits, method, state_code,
                    certifications, least_age, least_grade, rule_why, rule_source,
                    college, college_code, college_units, leads_to, cost, active)
            values (:id, :code, :title, :titleEs, :description, :pathway, :level, :minutes, :credits, :method, :stateCode,
                    :certifications, :leastAge, :leastGrade, :ruleWhy, :ruleSource,
                    :college, :collegeCode, :collegeUnits, :leadsTo, :cost, :active)
                on conflict (agency_id, id) do update
               set code = excluded.code, title = excluded.title, title_es = excluded.title_es,
                   description = excluded.description, pathway = excluded.pathway, level = excluded.level,
                   minutes = excluded.minutes, credits = excluded.credits, method = excluded.method,
                   state_code = excluded.state_code, certifications = excluded.certifications,
                   least_age = excluded.least_age, least_grade = excluded.least_grade,
                   rule_why = excluded.rule_why, rule_source = excluded.rule_source,
                   college = excluded.college, college_code = excluded.college_code,
                   college_units = excluded.college_units, leads_to = excluded.leads_to,
                   cost = excluded.cost, active = excluded.active
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Pathways pathways;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Courses(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Pathways pathways,
            Journal journal,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.pathways = pathways;
        this.journal = journal;
        this.events = events;
    }

    /** @throws NoSuch if the bound agency has no such course */
    @Transactional(readOnly = true)
    public Course byId(CourseId id) {
        return find(id).orElseThrow(() -> new NoSuch("course", id));
    }

    @Transactional(readOnly = true)
    public Optional<Course> find(CourseId id) {
        return where(id, null, null).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Course> findByCode(String code) {
        return where(null, code, null).stream().findFirst();
    }

    /** @throws NoSuch if the bound agency has no course with this code */
    @Transactional(readOnly = true)
    public Course byCode(String code) {
        return findByCode(code).orElseThrow(() -> new NoSuch("course", code));
    }

    /** Every course, active or not, by title. */
    @Transactional(readOnly = true)
    public List<Course> all() {
        return where(null, null, null);
    }

    /** Courses whose title, text or code has the words, in English or Spanish, with or without accents; best first. */
    @Transactional(readOnly = true)
    public List<Course> search(String words) {
        return where(null, null, words);
    }

    @Transactional(readOnly = true)
    public Map<CourseId, Course> byIds() {
        return all().stream().collect(Collectors.toMap(Course::id, course -> course));
    }

    /** Saves a course, new or changed, and writes what changed to the journal. */
    public CourseDecision save(Who by, Course course) {
        return save(by, course, null);
    }

    /** @param seen the course as it was when its reader began to change it; none to save whatever it is now */
    public CourseDecision save(Who by, Course course, @Nullable Course seen) {
        lock(course.id());
        var before = find(course.id()).orElse(null);
        var reasons = reasonsAgainst(course, before, seen);
        if (!reasons.isEmpty()) {
            return new CourseDecision.Refused(reasons);
        }
        if (!course.equals(before)) {
            write(List.of(course));
            journal.record(
                    by, before == null ? "added" : "changed", "course", course.id(), Changes.between(before, course));
        }
        return new CourseDecision.Saved(course, before == null);
    }

    /**
     * Saves many courses at once, with one line in the journal; prerequisites may point at each other within the list.
     * Unlike {@link #save}, it expects courses that are right: a taken code or unknown pathway is an exception.
     */
    public void saveAll(Who by, Collection<Course> courses) {
        for (var course : courses) {
            pathways.byCode(course.pathway());
        }
        if (hasCircle(courses)) {
            throw new IllegalArgumentException("the prerequisites lead in a circle");
        }
        write(courses);
        journal.record(by, "saved many", "course", "catalog", Map.of("courses", courses.size()));
    }

    void write(Collection<Course> courses) {
        events.publishEvent(new CoursesChanged(AgencyScope.current()));
        batches.batchUpdate(SAVE, courses.stream().map(CourseRows::of).toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                "delete from catalog.prerequisite where course_id = :course",
                courses.stream()
                        .map(course ->
                                new MapSqlParameterSource("course", course.id().value()))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into catalog.prerequisite (course_id, needs_id) values (:course, :needs)",
                courses.stream()
                        .flatMap(course -> course.prerequisites().stream()
                                .map(needs -> new MapSqlParameterSource(
                                                "course", course.id().value())
                                        .addValue("needs", needs.value())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private Set<Reason> reasonsAgainst(Course course, @Nullable Course before, @Nullable Course seen) {
        var reasons = EnumSet.noneOf(Reason.class);
        if (seen != null && !seen.equals(before)) {
            reasons.add(Reason.CHANGED_MEANWHILE);
        }
        if (findByCode(course.code())
                .filter(other -> !other.id().equals(course.id()))
                .isPresent()) {
            reasons.add(Reason.CODE_TAKEN);
        }
        if (!mayUse(course.pathway(), before)) {
            reasons.add(Reason.NO_SUCH_PATHWAY);
        }
        var others = byIds();
        if (!others.keySet().containsAll(course.prerequisites())) {
            reasons.add(Reason.NO_SUCH_PREREQUISITE);
        } else if (hasCircle(List.of(course))) {
            reasons.add(Reason.PREREQUISITE_CIRCLE);
        }
        return reasons;
    }

    /** A pathway that the state has ended may stay, but not be chosen anew. */
    private boolean mayUse(PathwayCode code, @Nullable Course before) {
        return pathways.find(code)
                .filter(pathway -> pathway.isCurrent()
                        || before != null && before.pathway().equals(code))
                .isPresent();
    }

    private boolean hasCircle(Collection<Course> saved) {
        return !inCircles(saved).isEmpty();
    }

    /** Those of the courses that would need themselves, once they are saved over what the agency has. */
    List<CourseId> inCircles(Collection<Course> saved) {
        var needs = new HashMap<CourseId, List<CourseId>>();
        all().forEach(course -> needs.put(course.id(), course.prerequisites()));
        saved.forEach(course -> needs.put(course.id(), course.prerequisites()));
        return saved.stream()
                .map(Course::id)
                .filter(course -> reaches(course, needs))
                .toList();
    }

    private static boolean reaches(CourseId start, Map<CourseId, List<CourseId>> needs) {
        var seen = new HashSet<CourseId>();
        var open = new ArrayDeque<>(needs.getOrDefault(start, List.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (Objects.equals(next, start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(needs.getOrDefault(next, List.of()));
            }
        }
        return false;
    }

    private void lock(CourseId id) {
        jdbc.sql("select id from catalog.course where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private List<Course> where(@Nullable CourseId id, @Nullable String code, @Nullable String words) {
        return jdbc.sql("""
                select id, code, title, title_es, description, pathway, level, minutes, credits, method, state_code,
                       certifications, least_age, least_grade, rule_why, rule_source,
                       college, college_code, college_units, leads_to, cost, active,
                       array(select needs_id
                               from catalog.prerequisite
                              where course_id = course.id
                              order by needs_id) as prerequisites
                  from catalog.course
                 where (:id::uuid is null or id = :id::uuid)
                   and (:code::text is null or code = :code)
                   and (:words::text is null or searchable @@ catalog.query(:words))
                 order by case when :words::text is null then 0 else -ts_rank(searchable, catalog.query(:words)) end,
                          title, code
                """)
                .param("id", id == null ? null : id.value())
                .param("code", code)
                .param("words", words)
                .query(CourseRows.COURSE)
                .list();
    }
}
