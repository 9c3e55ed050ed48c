package org.ropeway.attendance.web;

import static org.ropeway.attendance.web.PrintedSheet.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.MissingSheets;
import org.ropeway.attendance.Signature;
import org.ropeway.attendance.Signatures;
import org.ropeway.attendance.Signatures.SectionMonth;
import org.ropeway.attendance.web.PrintedSheet.Column;
import org.ropeway.identity.Actor;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.DateSpan;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shell.Words;
import org.ropeway.shell.print.Pdf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints what was certified or signed, in the reader's language. */
@Component
class PrintedSheets {
    private final PeriodsPages periods;
    private final Signatures signatures;
    private final MissingSheets sheets;
    private final Sections sections;
    private final Agencies agencies;
    private final Pdf pdf;
    private final Words words;
    private final Clock clock;

    PrintedSheets(
            PeriodsPages periods,
            Signatures signatures,
            MissingSheets sheets,
            Sections sections,
            Agencies agencies,
            Pdf pdf,
            Words words,
            Clock clock) {
        this.periods = periods;
        this.signatures = signatures;
        this.sheets = sheets;
        this.sections = sections;
        this.agencies = agencies;
        this.pdf = pdf;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NoSuch if there is no such certificate */
    ResponseEntity<byte[]> certificate(int number, Locale locale) {
        var page = periods.certificate(number);
        var sheet = new PrintedSheet(
                agencies.current().name(),
                today(),
                page.lede(),
                List.of(
                        fact(words.say("attendance.by"), page.by()),
                        fact(words.say("attendance.at"), page.at()),
                        fact(words.say("attendance.hours"), page.hours()),
                        new PrintedSheet.Fact(words.say("attendance.hash"), PrintedSheet.lines(page.hash()))),
                words.say("attendance.hash.keep"),
                words.say("attendance.certificate.sections"),
                List.of(
                        column("attendance.section", ""),
                        column("attendance.instructor", ""),
                        column("attendance.hours", "num"),
                        column("attendance.last-posting", "num"),
                        column("attendance.hash", "hash")),
                page.sections().stream()
                        .map(line -> PrintedSheet.row(
                                line.section(),
                                line.instructor(),
                                line.hours(),
                                Long.toString(line.seq()),
                                line.hash()))
                        .toList(),
                agencies.current().contact());
        return file("certificate-%d.pdf".formatted(number), page.title(), sheet, locale);
    }

    /** A month that the instructor has signed. @throws NoSuch if the section is not the actor's, or the month is not signed */
    ResponseEntity<byte[]> month(Actor actor, SectionId id, YearMonth month, Locale locale) {
        var section = sections.byId(id);
        var days = new DateSpan(month.atDay(1), month.atEndOfMonth());
        var signature = signatures.of(days).get(new SectionMonth(id, month));
        if (section.instructor() == null || !actor.instructors().contains(section.instructor()) || signature == null) {
            throw new NoSuch("signed month", id + " " + month);
        }
        var title = words.say("attendance.signed.title", section.code(), words.month(month));
        return file(
                "month-%s-%s.pdf".formatted(section.code(), month), title, signed(section, signature, days), locale);
    }

    private PrintedSheet signed(Section section, Signature signature, DateSpan days) {
        return new PrintedSheet(
                agencies.current().name(),
                today(),
                words.say(signature.holds() ? "attendance.signed.lede" : "attendance.months.changed"),
                List.of(
                        fact(words.say("attendance.by"), signature.by()),
                        fact(
                                words.say("attendance.at"),
                                words.moment(signature.at(), agencies.current().zone())),
                        fact(words.say("attendance.hours"), words.hours(signature.minutes()))),
                "",
                words.say("attendance.signed.sheets"),
                List.of(
                        column("attendance.signed.day", ""),
                        column("attendance.signed.time", ""),
                        column("attendance.signed.students", "num"),
                        column("attendance.state", "")),
                sheets.expected(List.of(section), days).stream()
                        .map(sheet -> PrintedSheet.row(
                                words.day(sheet.day()),
                                "%s – %s"
                                        .formatted(
                                                words.time(sheet.meeting().start()),
                                                words.time(sheet.meeting().end())),
                                Integer.toString(sheet.students()),
                                words.say(sheet.state().messageKey())))
                        .toList(),
                agencies.current().contact());
    }

    private Column column(String key, String kind) {
        return new Column(words.say(key), kind);
    }

    private String today() {
        return words.day(LocalDate.ofInstant(clock.instant(), agencies.current().zone()));
    }

    private ResponseEntity<byte[]> file(String name, String title, PrintedSheet sheet, Locale locale) {
        var bytes = pdf.print("attendance/certificate-pdf", Map.of("sheet", sheet, "title", title), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }
}
