package org.ropeway.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.AgencyScope;
import org.ropeway.attendance.LedgerFault.Kind;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proves the bound agency's ledger: every hash and every chain, that each posting has its entries and each entry its
 * posting, that what was certified is there, and that every student's day stands.
 */
@Service
public class LedgerVerification {
    private final LedgerRows rows;
    private final Certificates certificates;
    private final JdbcClient jdbc;

    LedgerVerification(LedgerRows rows, Certificates certificates, JdbcClient jdbc) {
        this.rows = rows;
        this.certificates = certificates;
        this.jdbc = jdbc;
    }

    /** @param last the hash of the last certificate, to be compared with one that was kept elsewhere; none if there is none */
    public record Result(
            long postings,
            long entries,
            int certificates,
            @Nullable Hash last,
            List<LedgerFault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify() {
        var faults = new ArrayList<LedgerFault>();
        var hashes = new HashMap<SectionId, List<Hash>>();
        long postings = 0;
        long entries = 0;
        var ends = rows.ends();
        for (var section : rows.sections()) {
            var chain = rows.postings(section);
            hashes.put(section, chain.stream().map(Posting::hash).toList());
            postings += chain.size();
            entries += chain.stream()
                    .mapToLong(posting -> posting.entries().size())
                    .sum();
            checkChain(section, chain, ends.get(section), faults);
        }
        checkEntries(faults);
        checkDays(faults);
        var issued = certificates.all();
        checkCertificates(issued, hashes, faults);
        return new Result(
                postings,
                entries,
                issued.size(),
                issued.isEmpty() ? null : issued.getLast().hash(),
                faults);
    }

    private static void checkChain(
            SectionId section, List<Posting> chain, LedgerRows.@Nullable Link end, List<LedgerFault> faults) {
        var before = LedgerText.beginning(AgencyScope.current(), section);
        long seq = 0;
        for (var posting : chain) {
            seq++;
            if (posting.seq() != seq) {
                faults.add(new LedgerFault(Kind.ORDER, where(section, posting.seq())));
                seq = posting.seq();
            }
            if (!Hash.over(LedgerText.block(before, posting)).equals(posting.hash())) {
                faults.add(new LedgerFault(Kind.HASH, where(section, posting.seq())));
            }
            before = posting.hash();
        }
        if (end == null || end.seq() != seq || !end.hash().equals(before)) {
            faults.add(new LedgerFault(Kind.END, where(section, seq)));
        }
    }

    /** Entries of postings that are not there would be seen by no hash. */
    private void checkEntries(List<LedgerFault> faults) {
        jdbc.sql("""
                select section_id, seq, posting.entries as said, entry.entries as found
                  from (select section_id, seq, entries from attendance.posting) as posting
                  full join (select section_id, seq, count(*) as entries from attendance.entry group by section_id, seq) as entry
                       using (section_id, seq)
                 where posting.entries is distinct from entry.entries
                 order by section_id, seq
                """).query(row -> {
            faults.add(new LedgerFault(
                    Kind.ENTRIES, where(new SectionId(row.getObject("section_id", UUID.class)), row.getLong("seq"))));
        });
    }

    private void checkDays(List<LedgerFault> faults) {
        var open = new OpenDay(faults);
        jdbc.sql("""
                select student_id, day, section_id, kind, claim, starts, minutes
                  from attendance.entry
                 order by student_id, day
                """).query(row -> {
            var entry = LedgerRows.entry(row);
            open.add(new SectionId(row.getObject("section_id", UUID.class)), entry);
        });
        open.close();
    }

    /** The day that is being read. */
    private static final class OpenDay {
        private final List<LedgerFault> faults;
        private @Nullable StudentId student;
        private @Nullable LocalDate day;
        private StudentDay sum = new StudentDay();

        OpenDay(List<LedgerFault> faults) {
            this.faults = faults;
        }

        void add(SectionId section, Entry entry) {
            if (!entry.student().equals(student) || !entry.day().equals(day)) {
                close();
                student = entry.student();
                day = entry.day();
                sum = new StudentDay();
            }
            sum.add(section, entry);
        }

        void close() {
            sum.fault()
                    .ifPresent(fault -> faults.add(
                            new LedgerFault(Kind.DAY, "student %s on %s at %s".formatted(student, day, fault.span()))));
        }
    }

    private static void checkCertificates(
            List<Certificate> issued, Map<SectionId, List<Hash>> hashes, List<LedgerFault> faults) {
        var before = LedgerText.beginningOfCertificates(AgencyScope.current());
        int number = 0;
        for (var certificate : issued) {
            number++;
            var where = "certificate " + certificate.number();
            if (certificate.number() != number) {
                faults.add(new LedgerFault(Kind.ORDER, where));
            }
            if (!Hash.over(LedgerText.certificate(before, certificate)).equals(certificate.hash())) {
                faults.add(new LedgerFault(Kind.HASH, where));
            }
            for (var section : certificate.sections()) {
                var chain = hashes.getOrDefault(section.section(), List.of());
                if (section.seq() > chain.size()
                        || !chain.get((int) section.seq() - 1).equals(section.hash())) {
                    faults.add(new LedgerFault(Kind.CERTIFIED, where + " section " + section.section()));
                }
            }
            before = certificate.hash();
        }
    }

    private static String where(SectionId section, long seq) {
        return "section %s posting %d".formatted(section, seq);
    }
}
