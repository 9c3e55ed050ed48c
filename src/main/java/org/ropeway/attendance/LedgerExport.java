package org.ropeway.attendance;

import java.io.IOException;
import org.ropeway.agency.AgencyScope;
import org.ropeway.shared.SectionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the bound agency's whole ledger as text that an outsider can check (docs/ledger.md). */
@Service
public class LedgerExport {
    private final LedgerRows rows;
    private final Certificates certificates;

    LedgerExport(LedgerRows rows, Certificates certificates) {
        this.rows = rows;
        this.certificates = certificates;
    }

    /** Section after section, then the certificates; all as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Appendable out) throws IOException {
        var agency = AgencyScope.current();
        for (var section : rows.sections()) {
            out.append(LedgerText.head(agency, section));
            write(section, out);
        }
        var before = LedgerText.beginningOfCertificates(agency);
        out.append(LedgerText.headOfCertificates(agency));
        for (var certificate : certificates.all()) {
            out.append(LedgerText.certificate(before, certificate));
            before = certificate.hash();
            out.append("hash ").append(before.toString()).append('\n');
        }
    }

    private void write(SectionId section, Appendable out) throws IOException {
        var before = LedgerText.beginning(AgencyScope.current(), section);
        for (var posting : rows.postings(section)) {
            out.append(LedgerText.block(before, posting));
            before = posting.hash();
            out.append("hash ").append(before.toString()).append('\n');
        }
    }
}
