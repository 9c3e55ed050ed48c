package org.ropeway.schedule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.Term;
import org.ropeway.catalog.Changes;
import org.ropeway.catalog.Courses;
import org.ropeway.journal.Journal;
import org.ropeway.schedule.SectionDecision.Reason;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's sections. */
@Service
@Transactional
public class Sections {
    private final SectionRows rows;
    private final Courses courses;
    private final Instructors instructors;
    private final Directory directory;
    private final Calendars calendars;
    private final Journal journal;

    Sections(
            SectionRows rows,
            Courses courses,
            Instructors instructors,
            Directory directory,
            Calendars calendars,
            Journal journal) {
        this.rows = rows;
        this.courses = courses;
        this.instructors = instructors;
        this.directory = directory;
        this.calendars = calendars;
        this.journal = journal;
    }

    /** @throws NoSuch if the bound agency has no such section */
    @Transactional(readOnly = true)
    public Section byId(SectionId id) {
        return find(id).orElseThrow(() -> new NoSuch("section", id));
    }

    @Transactional(readOnly = true)
    public Optional<Section> find(SectionId id) {
        return rows.where(SectionRows.Which.section(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Section> findByCode(TermId term, String code) {
        return rows.where(SectionRows.Which.code(term, code)).stream().findFirst();
    }

    /** Every section of every term, by term and code. */
    @Transactional(readOnly = true)
    public List<Section> all() {
        return rows.where(SectionRows.Which.ALL);
    }

    @Transactional(readOnly = true)
    public List<Section> ofTerm(TermId term) {
        return rows.where(SectionRows.Which.term(term));
    }

    @Transactional(readOnly = true)
    public List<Section> ofCourse(CourseId course) {
        return rows.where(SectionRows.Which.course(course));
    }

    @Transactional(readOnly = true)
    public List<Section> ofInstructor(InstructorId instructor) {
        return rows.where(SectionRows.Which.instructor(instructor));
    }

    /** Saves a section, new or changed, with its shares, and writes what changed to the journal. */
    public SectionDecision save(Who by, Section section) {
        return save(by, section, null);
    }

    /** @param seen the section as it was when its reader began to change it; none to save whatever it is now */
    public SectionDecision save(Who by, Section section, @Nullable Section seen) {
        rows.lock(section.id());
        var before = find(section.id()).orElse(null);
        var reasons = reasonsAgainst(section);
        if (seen != null && !seen.equals(before)) {
            reasons.add(Reason.CHANGED_MEANWHILE);
        }
        if (!reasons.isEmpty()) {
            return new SectionDecision.Refused(reasons);
        }
        if (!section.equals(before)) {
            rows.write(List.of(section));
            var changes = Changes.between(before, section);
            journal.record(by, before == null ? "added" : "changed", "section", section.id(), changes);
        }
        return new SectionDecision.Saved(section, before == null);
    }

    /**
     * Saves many sections at once, with one line in the journal. Unlike {@link #save}, it expects sections that are
     * right: a taken code or an unknown course is an exception.
     */
    public void saveAll(Who by, Collection<Section> sections) {
        rows.write(sections);
        journal.record(by, "saved many", "section", "schedule", Map.of("sections", sections.size()));
    }

    private Set<Reason> reasonsAgainst(Section section) {
        var reasons = EnumSet.noneOf(Reason.class);
        var term = calendars.terms().stream()
                .filter(one -> one.id().equals(section.term()))
                .findFirst();
        refuse(reasons, Reason.NO_SUCH_COURSE, courses.find(section.course()).isEmpty());
        refuse(reasons, Reason.NO_SUCH_TERM, term.isEmpty());
        refuse(
                reasons,
                Reason.NO_SUCH_SITE,
                directory.sites().stream().noneMatch(site -> site.id().equals(section.site())));
        refuse(reasons, Reason.NO_SUCH_DISTRICT, namesAStrangeDistrict(section));
        refuse(
                reasons,
                Reason.CODE_TAKEN,
                findByCode(section.term(), section.code())
                        .filter(other -> !other.id().equals(section.id()))
                        .isPresent());
        var instructor = section.instructor();
        if (instructor != null) {
            refuse(
                    reasons,
                    Reason.NO_SUCH_INSTRUCTOR,
                    instructors.find(instructor).isEmpty());
            refuse(
                    reasons,
                    Reason.INSTRUCTOR_IS_BUSY,
                    term.filter(one -> isBusy(instructor, section, one)).isPresent());
        }
        return reasons;
    }

    private static void refuse(Set<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private boolean namesAStrangeDistrict(Section section) {
        var ours = directory.districts().stream().map(District::id).toList();
        return section.shares().stream().map(Share::district).anyMatch(district -> !ours.contains(district));
    }

    private boolean isBusy(InstructorId instructor, Section section, Term term) {
        return ofInstructor(instructor).stream()
                .filter(other -> !other.id().equals(section.id()))
                .filter(other -> other.meeting().clashes(section.meeting()))
                .anyMatch(other -> calendars.term(other.term()).days().overlaps(term.days()));
    }
}
