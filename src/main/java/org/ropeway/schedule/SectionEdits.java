package org.ropeway.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.catalog.Fingerprint;
import org.ropeway.catalog.sheet.Fault;
import org.ropeway.catalog.sheet.Rule;
import org.ropeway.catalog.sheet.Sheet;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sections as people write them in a form: the cells and the rules of a file's row. */
@Service
@Transactional
public class SectionEdits {
    private final Sections sections;
    private final SectionFiles files;

    SectionEdits(Sections sections, SectionFiles files) {
        this.sections = sections;
        this.files = files;
    }

    /**
     * What came of it: the section as saved, or faults by column with nothing saved.
     *
     * @param conflict whether somebody else saved the section after it was read
     */
    public record Edit(@Nullable Section section, List<Fault> faults, boolean conflict) {}

    @Transactional(readOnly = true)
    public Map<String, String> cells(Section section) {
        return new SectionSheet(files.surroundings()).cells(section);
    }

    public static List<String> columns() {
        return SectionSheet.COLUMNS.all();
    }

    /**
     * Saves what the cells say.
     *
     * @param id of a new section or of the one that is changed
     * @param cells as a file has them; shares as {@code share:selma} and {@code release:selma}
     * @param seen the fingerprint of the section as its reader saw it; none to save whatever it is now
     */
    public Edit save(Who by, SectionId id, Map<String, String> cells, @Nullable String seen) {
        var before = sections.find(id).orElse(null);
        var sheet = Sheet.ofForm(cells);
        var section =
                new SectionSheet(files.surroundings()).section(id, sheet.rows().getFirst(), before);
        if (before != null && seen != null && !seen.equals(Fingerprint.of(before))) {
            return new Edit(null, sheet.faults(), true);
        }
        if (section == null) {
            return new Edit(null, sheet.faults(), false);
        }
        return switch (sections.save(by, section, before)) {
            case SectionDecision.Saved(var saved, var _) -> new Edit(saved, sheet.faults(), false);
            case SectionDecision.Refused(var reasons) -> refused(reasons, sheet);
        };
    }

    private static Edit refused(Set<SectionDecision.Reason> reasons, Sheet sheet) {
        for (var reason : reasons) {
            switch (reason) {
                case CODE_TAKEN -> sheet.fault(0, "code", "", Rule.CODE_FREE);
                case NO_SUCH_COURSE -> sheet.fault(0, "course", "", Rule.COURSE_KNOWN);
                case NO_SUCH_TERM -> sheet.fault(0, "term", "", Rule.TERM_KNOWN);
                case NO_SUCH_SITE -> sheet.fault(0, "site", "", Rule.SITE_KNOWN);
                case NO_SUCH_INSTRUCTOR -> sheet.fault(0, "instructor", "", Rule.INSTRUCTOR_KNOWN);
                case NO_SUCH_DISTRICT -> sheet.fault(0, "seats", "", Rule.DISTRICT_KNOWN);
                case INSTRUCTOR_IS_BUSY -> sheet.fault(0, "instructor", "", Rule.INSTRUCTOR_FREE);
                case CHANGED_MEANWHILE -> {}
            }
        }
        return new Edit(null, sheet.faults(), reasons.contains(SectionDecision.Reason.CHANGED_MEANWHILE));
    }
}
