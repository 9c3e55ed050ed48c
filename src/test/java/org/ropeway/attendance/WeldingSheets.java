package org.ropeway.attendance;

import static org.ropeway.attendance.TestAttendance.MONDAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.ropeway.attendance.Refusal.Reason;
import org.ropeway.attendance.SheetDecision.Refused;
import org.ropeway.attendance.TestAttendance.Class;
import org.ropeway.identity.Actor;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

/** Three students, Ana, Ben and Eva, weld on Mondays and Wednesdays from one to half past two. Today is Tuesday, 2026-09-01. */
abstract class WeldingSheets {
    @Autowired
    TestAttendance the;

    @Autowired
    Sheets sheets;

    @Autowired
    Ledger ledger;

    Class welding;
    StudentId ana;
    StudentId ben;
    StudentId eva;

    @BeforeEach
    void threeStudentsWeld() {
        welding = the.aClass(3);
        ana = welding.students().get(0);
        ben = welding.students().get(1);
        eva = welding.students().get(2);
    }

    SectionId section() {
        return welding.section().id();
    }

    Sheet open(LocalDate day) {
        return welding.inside(() -> sheets.open(welding.instructor(), section(), day));
    }

    SheetDraft draft(LocalDate day, int seen, @Nullable String why, List<Mark> marks) {
        return new SheetDraft(section(), day, seen, null, why, marks);
    }

    SheetDecision take(LocalDate day, int seen, @Nullable String why, Mark... marks) {
        return take(welding.instructor(), draft(day, seen, why, List.of(marks)));
    }

    SheetDecision take(Actor actor, SheetDraft draft) {
        return welding.inside(() -> sheets.take(actor, draft));
    }

    static Reason reason(SheetDecision decision) {
        return ((Refused) decision).refusals().getFirst().reason();
    }

    static List<Mark> marks(Sheet sheet) {
        return sheet.lines().stream().map(line -> line.mark(sheet.meeting())).toList();
    }

    Posting posting() {
        return welding.inside(() -> ledger.postings(section())).getLast();
    }

    int minutes() {
        return welding.inside(() -> ledger.postings(section())).stream()
                .mapToInt(Posting::minutes)
                .sum();
    }

    static Entry entry(StudentId student, String from, String to) {
        return TestAttendance.present(student, MONDAY, from, to);
    }
}
