package org.ropeway.attendance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's certificates: a chain of their own. */
@Service
public class Certificates {
    private final JdbcClient jdbc;
    private final Periods periods;

    Certificates(JdbcClient jdbc, Periods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    /** The last postings of all sections that have entries on the period's days. */
    @Transactional(propagation = Propagation.MANDATORY)
    Certificate issue(Period period, Who by, Instant at) {
        var last = all();
        var before = last.isEmpty()
                ? LedgerText.beginningOfCertificates(AgencyScope.current())
                : last.getLast().hash();
        int number = last.size() + 1;
        var sections = sections(period);
        var text = LedgerText.certificate(before, number, period, period.version(), at, by, sections);
        var certificate = new Certificate(number, period, period.version(), at, by, sections, Hash.over(text));
        write(certificate);
        return certificate;
    }

    private List<Certificate.Section> sections(Period period) {
        return jdbc.sql("""
                select c.section_id, c.seq, c.hash, sum(e.minutes) as minutes
                  from attendance.entry e
                  join attendance.chain c on c.section_id = e.section_id
                 where e.day between :first and :last
                 group by c.section_id, c.seq, c.hash
                 order by c.section_id
                """)
                .param("first", Date.valueOf(period.days().first()))
                .param("last", Date.valueOf(period.days().last()))
                .query((row, _) -> new Certificate.Section(
                        new SectionId(row.getObject("section_id", UUID.class)),
                        row.getLong("seq"),
                        row.getLong("minutes"),
                        Hash.of(row.getBytes("hash"))))
                .list();
    }

    private void write(Certificate certificate) {
        jdbc.sql("""
                insert into attendance.certificate (number, period_id, version, at, account_id, by_name, minutes, hash)
                values (:number, :period, :version, :at, :account, :by, :minutes, :hash)
                """)
                .param("number", certificate.number())
                .param("period", certificate.period().id())
                .param("version", certificate.version())
                .param("at", Timestamp.from(certificate.at()))
                .param("account", certificate.by().account())
                .param("by", certificate.by().name())
                .param("minutes", certificate.minutes())
                .param("hash", certificate.hash().bytes())
                .update();
        var sections = certificate.sections();
        jdbc.sql("""
                insert into attendance.certificate_section (number, section_id, seq, minutes, hash)
                select :number, section_id, seq, minutes, hash
                  from unnest(:sections::uuid[], :seqs::bigint[], :minutes::bigint[], :hashes::bytea[])
                       as certified (section_id, seq, minutes, hash)
                """)
                .param("number", certificate.number())
                .param(
                        "sections",
                        sections.stream().map(one -> one.section().value()).toArray(UUID[]::new))
                .param(
                        "seqs",
                        sections.stream().mapToLong(Certificate.Section::seq).toArray())
                .param(
                        "minutes",
                        sections.stream()
                                .mapToLong(Certificate.Section::minutes)
                                .toArray())
                .param(
                        "hashes",
                        sections.stream().map(one -> one.hash().bytes()).toArray(byte[][]::new))
                .update();
    }

    /** All of them, in their order. */
    @Transactional(readOnly = true)
    public List<Certificate> all() {
        Map<Integer, List<Certificate.Section>> sections = new HashMap<>();
        jdbc.sql("""
                select number, section_id, seq, minutes, hash
                  from attendance.certificate_section
                 order by number, section_id
                """).query(row -> {
            sections.computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
                    .add(new Certificate.Section(
                            new SectionId(row.getObject("section_id", UUID.class)),
                            row.getLong("seq"),
                            row.getLong("minutes"),
                            Hash.of(row.getBytes("hash"))));
        });
        return jdbc.sql("""
                select number, period_id, version, at, account_id, by_name, hash
                  from attendance.certificate
                 order by number
                """)
                .query((row, _) -> new Certificate(
                        row.getInt("number"),
                        periods.byId(row.getObject("period_id", UUID.class)),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        new Who(row.getObject("account_id", UUID.class), row.getString("by_name")),
                        sections.getOrDefault(row.getInt("number"), List.of()),
                        Hash.of(row.getBytes("hash"))))
                .list();
    }
}
