package org.ropeway.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ropeway.enrollment.WishList.Status;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.shared.TermId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes students' lists in bulk, as far as they have come somewhere else: set by set, with one line in the journal and a
 * history for each. It asks no rule whether an act was allowed. The board knows of them once the term's window is set.
 */
@Service
@Transactional
public class RequestLoads {
    private final JdbcClient jdbc;
    private final Journal journal;

    RequestLoads(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * A list and its history in short.
     *
     * @param student the name, as the history says who began and sent the list
     * @param begun when; consent and return have times of their own, and an approval is as old as the consent
     */
    public record Loaded(WishList list, String student, Instant begun) {
        private Instant changed() {
            var consent = list.consent();
            var returned = list.returned();
            return returned != null ? returned.at() : consent != null ? consent.at() : begun;
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of the students has a list in the term already */
    public void load(Who by, TermId term, Collection<Loaded> lists) {
        var all = List.copyOf(lists);
        lists(term, all);
        wishes(term, all);
        consents(term, by, all);
        acts(term, by, all);
        benefits(term, by, all);
        journal.record(by, "request.load", "term", term, Map.of("lists", all.size()));
    }

    private void lists(TermId term, List<Loaded> all) {
        jdbc.sql("""
                insert into enrollment.wish_list
                       (term_id, student_id, status, seats_wanted, version, content_version, changed_at)
                select :term, student, status, seats, version, content, changed::timestamptz
                  from unnest(:students, :statuses, :seats, :versions, :contents, :changed)
                       as l (student, status, seats, version, content, changed)
                """)
                .param("term", term.value())
                .param("students", students(all))
                .param("statuses", of(all, loaded -> loaded.list().status().name(), String[]::new))
                .param("seats", of(all, loaded -> loaded.list().seatsWanted(), Integer[]::new))
                .param("versions", of(all, loaded -> loaded.list().version(), Integer[]::new))
                .param("contents", of(all, loaded -> loaded.list().contentVersion(), Integer[]::new))
                .param("changed", of(all, loaded -> loaded.changed().toString(), String[]::new))
                .update();
    }

    private void wishes(TermId term, List<Loaded> all) {
        var rows = new ArrayList<Ranked>();
        for (var loaded : all) {
            int rank = 0;
            for (var wish : loaded.list().wishes()) {
                rows.add(new Ranked(loaded.list().student().value(), ++rank, wish));
            }
        }
        jdbc.sql("""
                insert into enrollment.wish (term_id, student_id, rank, course_id, section_id)
                select :term, *
                  from unnest(:students, :ranks, :courses, :sections)
                """)
                .param("term", term.value())
                .param("students", of(rows, Ranked::student, UUID[]::new))
                .param("ranks", of(rows, Ranked::rank, Integer[]::new))
                .param("courses", of(rows, row -> row.wish().course().value(), UUID[]::new))
                .param("sections", of(rows, Ranked::section, UUID[]::new))
                .update();
    }

    private void consents(TermId term, Who by, List<Loaded> all) {
        var some = all.stream().filter(loaded -> loaded.list().isConsented()).toList();
        Function<Loaded, WishList.Consent> consent =
                loaded -> Objects.requireNonNull(loaded.list().consent());
        jdbc.sql("""
                insert into enrollment.consent
                       (term_id, student_id, content_version, by_whom, how, name, recorded_by, at)
                select :term, student, content, whom, how, name, :by, at::timestamptz
                  from unnest(:students, :contents, :whom, :how, :names, :at)
                       as c (student, content, whom, how, name, at)
                """)
                .param("term", term.value())
                .param("by", by.name())
                .param("students", students(some))
                .param("contents", of(some, loaded -> loaded.list().contentVersion(), Integer[]::new))
                .param("whom", of(some, loaded -> consent.apply(loaded).by().name(), String[]::new))
                .param("how", of(some, loaded -> consent.apply(loaded).how().name(), String[]::new))
                .param("names", of(some, loaded -> consent.apply(loaded).name(), String[]::new))
                .param("at", of(some, loaded -> consent.apply(loaded).at().toString(), String[]::new))
                .update();
    }

    private void acts(TermId term, Who by, List<Loaded> all) {
        var rows = new ArrayList<Act>();
        for (var loaded : all) {
            rows.addAll(Act.of(loaded, by));
        }
        jdbc.sql("""
                insert into enrollment.list_act
                       (term_id, student_id, act, list_version, at, by_name, by_role, reason, words)
                select :term, student, act, version, at::timestamptz, name, role, reason, words
                  from unnest(:students, :acts, :versions, :at, :names, :roles, :reasons, :words)
                       with ordinality as a (student, act, version, at, name, role, reason, words, place)
                 order by place
                """)
                .param("term", term.value())
                .param("students", of(rows, act -> act.of().list().student().value(), UUID[]::new))
                .param("acts", of(rows, act -> act.kind().name(), String[]::new))
                .param("versions", of(rows, Act::version, Integer[]::new))
                .param("at", of(rows, act -> act.at().toString(), String[]::new))
                .param("names", of(rows, Act::name, String[]::new))
                .param("roles", of(rows, act -> act.role().name(), String[]::new))
                .param("reasons", of(rows, Act::reason, String[]::new))
                .param("words", of(rows, Act::words, String[]::new))
                .update();
    }

    private void benefits(TermId term, Who by, List<Loaded> all) {
        var some = all.stream()
                .filter(loaded -> loaded.list().status() == Status.APPROVED)
                .toList();
        jdbc.sql("""
                insert into enrollment.benefit_determination
                       (term_id, student_id, content_version, by_name, by_role, at)
                select :term, student, content, :by, :role, at::timestamptz
                  from unnest(:students, :contents, :at) as b (student, content, at)
                """)
                .param("term", term.value())
                .param("by", by.name())
                .param("role", Role.COUNSELOR.name())
                .param("students", students(some))
                .param("contents", of(some, loaded -> loaded.list().contentVersion(), Integer[]::new))
                .param("at", of(some, loaded -> loaded.changed().toString(), String[]::new))
                .update();
    }

    private static Object students(List<Loaded> all) {
        return of(all, loaded -> loaded.list().student().value(), UUID[]::new);
    }

    private static <R, T> Object of(List<R> rows, Function<R, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private record Ranked(UUID student, int rank, Wish wish) {
        @Nullable
        UUID section() {
            var section = wish.section();
            return section == null ? null : section.value();
        }
    }

    private record Act(
            Loaded of,
            ListAct.Kind kind,
            int version,
            Instant at,
            String name,
            Role role,
            @Nullable String reason,
            @Nullable String words) {

        /** What must have happened for the list to be as it is, in its order. */
        static List<Act> of(Loaded loaded, Who staff) {
            var acts = new ArrayList<Act>();
            var list = loaded.list();
            acts.add(byStudent(loaded, ListAct.Kind.STARTED, list.contentVersion()));
            if (list.status() != Status.DRAFT) {
                acts.add(byStudent(loaded, ListAct.Kind.SUBMITTED, list.contentVersion() + 1));
            }
            var consent = list.consent();
            if (consent != null) {
                var role = consent.by() == WishList.Consent.By.STUDENT ? Role.STUDENT : Role.GUARDIAN;
                int version = Math.min(list.version(), list.contentVersion() + 2);
                acts.add(new Act(
                        loaded,
                        ListAct.Kind.CONSENTED,
                        version,
                        consent.at(),
                        consent.name(),
                        role,
                        null,
                        consent.name()));
            }
            var returned = list.returned();
            if (returned != null) {
                acts.add(new Act(
                        loaded,
                        ListAct.Kind.RETURNED,
                        list.version(),
                        returned.at(),
                        returned.by(),
                        Role.COUNSELOR,
                        returned.reason().name(),
                        returned.words()));
            }
            if (list.status() == Status.APPROVED) {
                acts.add(new Act(
                        loaded,
                        ListAct.Kind.APPROVED,
                        list.version(),
                        loaded.changed(),
                        staff.name(),
                        Role.COUNSELOR,
                        null,
                        null));
            }
            return acts;
        }

        private static Act byStudent(Loaded loaded, ListAct.Kind kind, int version) {
            return new Act(loaded, kind, version, loaded.begun(), loaded.student(), Role.STUDENT, null, null);
        }
    }
}
