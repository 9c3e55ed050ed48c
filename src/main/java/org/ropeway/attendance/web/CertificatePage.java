package org.ropeway.attendance.web;

import java.util.List;
import org.ropeway.shell.Crumb;

/** All that certificate.html shows. @param file path of the same as PDF @param hash whoever keeps it can prove later what was certified */
record CertificatePage(
        String title,
        String lede,
        List<Crumb> crumbs,
        String file,
        String by,
        String at,
        String hours,
        String hash,
        List<Line> sections) {
    CertificatePage {
        crumbs = List.copyOf(crumbs);
        sections = List.copyOf(sections);
    }

    /** @param seq number of the section's last posting */
    record Line(String section, String instructor, String hours, long seq, String hash) {}
}
