package org.ropeway.funding.ada;

import java.util.List;
import java.util.Map;
import org.ropeway.shared.StudentId;

/** Is handed all that a figure is made of, in this order; sections by id, entries by student, day and order of writing. */
public interface TraceReader {

    void figure(AdaReport report);

    /** The entries that follow are this section's. */
    void section(SectionFacts facts, Map<StudentId, List<StudentLine>> students);

    void entry(TracedEntry entry);
}
