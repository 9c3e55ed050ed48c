package org.ropeway.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ropeway.agency.Agencies;
import org.ropeway.eligibility.Applicant;
import org.ropeway.eligibility.Casebook;
import org.ropeway.eligibility.Eligibility;
import org.ropeway.eligibility.Outcome;
import org.ropeway.eligibility.Verdict;
import org.ropeway.enrollment.AllocationRequest.Choice;
import org.ropeway.enrollment.AllocationRequest.Wanted;
import org.ropeway.law.Law;
import org.ropeway.shared.TermId;
import org.ropeway.students.Student;
import org.ropeway.students.Students;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every list of a term with what the allocation needs, read set by set. */
@Service
@Transactional(readOnly = true)
class AllocationRequests {
    private final Students students;
    private final WishLists lists;
    private final Offers offers;
    private final Eligibility eligibility;
    private final Law law;
    private final Agencies agencies;
    private final Clock clock;

    AllocationRequests(
            Students students,
            WishLists lists,
            Offers offers,
            Eligibility eligibility,
            Law law,
            Agencies agencies,
            Clock clock) {
        this.students = students;
        this.lists = lists;
        this.offers = offers;
        this.eligibility = eligibility;
        this.law = law;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** In the order of the students' ids. */
    List<AllocationRequest> of(TermId term) {
        var all = lists.of(term);
        var known = students.byIds(all.stream().map(WishList::student).toList()).stream()
                .collect(Collectors.toMap(Student::id, Function.identity()));
        var offer = offers.in(term);
        var book = eligibility.ofAll(term);
        boolean unapproved =
                law.on(today(), "enrollment/unapproved-lists-allocated").yes();
        var requests = new ArrayList<AllocationRequest>();
        for (var list : all) {
            var student = known.get(list.student());
            if (student != null && student.standing() != Student.Standing.MERGED) {
                requests.add(request(student, list, book, offer, unapproved));
            }
        }
        requests.sort(
                java.util.Comparator.comparing(request -> request.student().toString()));
        return requests;
    }

    private static AllocationRequest request(
            Student student, WishList list, Casebook book, Offers.Offer offer, boolean unapproved) {
        var who = Applicants.of(student);
        var admission = book.admission(who);
        return new AllocationRequest(
                student.id(),
                student.district(),
                student.school(),
                student.grade(),
                list.status(),
                list.isConsented(),
                takesPart(list, admission, unapproved),
                book.band(who),
                list.seatsWanted(),
                admission,
                IntStream.range(0, list.wishes().size())
                        .mapToObj(i -> wanted(i + 1, list.wishes().get(i), who, book, offer))
                        .toList());
    }

    /** Consent is needed either way; a list that nobody sent is a draft and nothing more. */
    private static boolean takesPart(WishList list, Verdict admission, boolean unapproved) {
        boolean ready = list.status() == WishList.Status.APPROVED
                || unapproved && list.status() == WishList.Status.SUBMITTED && list.isConsented();
        return ready && admission.outcome() == Outcome.ELIGIBLE;
    }

    private static Wanted wanted(int rank, Wish wish, Applicant who, Casebook book, Offers.Offer offer) {
        return new Wanted(
                rank,
                wish.course(),
                wish.section(),
                offer.meeting(wish).stream()
                        .map(section -> new Choice(section.id(), offer.verdict(book, who, section)))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), agencies.current().zone());
    }
}
