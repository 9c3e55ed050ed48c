package org.ropeway.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import org.ropeway.agency.Agencies;
import org.ropeway.eligibility.Applicant;
import org.ropeway.eligibility.Eligibility;
import org.ropeway.identity.Actor;
import org.ropeway.law.Law;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what an act on a list looks at. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Desks {
    private final Students students;
    private final RequestWindows windows;
    private final WishLists lists;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Law law;
    private final Agencies agencies;
    private final Clock clock;

    Desks(
            Students students,
            RequestWindows windows,
            WishLists lists,
            Offers offers,
            Eligibility eligibility,
            Law law,
            Agencies agencies,
            Clock clock) {
        this.students = students;
        this.windows = windows;
        this.lists = lists;
        this.offers = offers;
        this.eligibility = eligibility;
        this.law = law;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** To read: nothing is locked. @throws NoSuch if the actor has no part in the student's requests */
    Desk toRead(Actor actor, StudentId id, TermId term) {
        var student = one(id);
        return desk(student, Part.of(actor, student), term, -1);
    }

    /** To act: the list is locked until the transaction ends. @throws NoSuch if the actor has no part in the student's requests */
    Desk toAct(Actor actor, Requests.Seen seen) {
        var student = one(seen.student());
        var part = Part.of(actor, student);
        lists.lock(seen.student(), seen.term());
        return desk(student, part, seen.term(), seen.version());
    }

    /** Who was found to be another student has no list of their own. */
    private Student one(StudentId id) {
        var student = students.byId(id);
        if (student.standing() == Student.Standing.MERGED) {
            throw new NoSuch("student", id);
        }
        return student;
    }

    private Desk desk(Student student, Part part, TermId term, int seen) {
        var list = lists.find(student.id(), term).orElseGet(() -> WishList.none(student.id(), term));
        return new Desk(
                student,
                part,
                list,
                seen,
                windows.find(term).map(windows::status).orElse(null),
                isOfAge(Applicants.of(student)),
                limits(),
                eligibility.of(student.id(), term),
                offers.in(term));
    }

    private Desk.Limits limits() {
        return new Desk.Limits(
                law.on(today(), "enrollment/wishes-per-student").whole(),
                law.on(today(), "enrollment/seats-per-student").whole());
    }

    /** By age today; an adult who is no longer in high school needs no guardian, whatever the birth date. */
    private boolean isOfAge(Applicant who) {
        var age = who.ageOn(today());
        int ofAge = law.on(today(), "enrollment/adult-age").whole();
        return who.isAdult() || age.isPresent() && age.getAsInt() >= ofAge;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }
}
