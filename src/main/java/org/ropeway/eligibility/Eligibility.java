package org.ropeway.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ropeway.agency.Calendars;
import org.ropeway.law.Law;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may take which course of a term, by the values that hold on the term's first day. */
@Service
@Transactional(readOnly = true)
public class Eligibility {
    private final Calendars calendars;
    private final Law law;
    private final Waivers waivers;
    private final Completions completions;

    Eligibility(Calendars calendars, Law law, Waivers waivers, Completions completions) {
        this.calendars = calendars;
        this.law = law;
        this.waivers = waivers;
        this.completions = completions;
    }

    /** What is needed to decide for one student. */
    public Casebook of(StudentId student, TermId term) {
        Map<StudentId, List<Waiver>> lifted = Map.of(student, waivers.inForce(student, term));
        Map<StudentId, Set<CourseId>> done = Map.of(student, completions.of(student));
        return new Casebook(policy(term), lifted, done);
    }

    /** What is needed to decide for every student of the agency. */
    public Casebook ofAll(TermId term) {
        return new Casebook(policy(term), waivers.inForce(term), completions.ofAll());
    }

    /** Two students are one person: waivers in force and courses completed hold for the one who stays. */
    @Transactional
    public void follow(StudentId from, StudentId to) {
        waivers.follow(from, to);
        completions.follow(from, to);
    }

    /** The values that hold for a term. */
    public Policy policy(TermId term) {
        return Policy.on(calendars.term(term).days().first(), law);
    }
}
