package org.ropeway.attendance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ropeway.attendance.SheetReader.Class;
import org.ropeway.attendance.StudentDay.Part;
import org.ropeway.shared.StudentId;

/** What has to be written so that the ledger says what a sheet says. Minutes outside the class stay as they are. */
final class SheetChanges {
    private SheetChanges() {}

    /**
     * @param desired what of the class each student was there; who is not among them stays as is
     * @param first whether nobody had taken the sheet
     */
    static List<Entry> between(
            Class one, Part part, Map<StudentId, StudentDay> days, Map<StudentId, List<Span>> desired, boolean first) {
        var entries = new ArrayList<Entry>(desired.size());
        desired.entrySet().stream()
                .sorted(Comparator.comparing(line -> line.getKey().toString()))
                .forEach(line -> entries.addAll(ofStudent(
                        line.getKey(),
                        one,
                        part,
                        days.getOrDefault(line.getKey(), new StudentDay()),
                        line.getValue(),
                        first)));
        return entries;
    }

    private static List<Entry> ofStudent(
            StudentId student, Class one, Part part, StudentDay day, List<Span> desired, boolean first) {
        var entries = new ArrayList<Entry>(1);
        var meeting = one.meets();
        var had = new ArrayList<Span>();
        for (var claimed : day.claimed()) {
            if (SheetReader.isInClassOf(part.section(), claimed.part())) {
                var inside = Span.common(List.of(claimed.span()), List.of(meeting));
                had.addAll(inside);
                Span.without(inside, desired)
                        .forEach(span -> entries.add(Entry.takeBack(
                                student,
                                one.day(),
                                claimed.part().kind(),
                                claimed.part().claim(),
                                span)));
            }
        }
        Span.without(desired, had)
                .forEach(span -> entries.add(Entry.claim(student, one.day(), part.kind(), part.claim(), span)));
        if (entries.isEmpty() && had.isEmpty() && (first || !day.isOnSheetOf(part.section()))) {
            entries.add(Entry.absent(student, one.day(), part.kind(), part.claim(), meeting.from()));
        }
        return entries;
    }
}
