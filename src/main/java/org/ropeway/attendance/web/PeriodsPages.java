package org.ropeway.attendance.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ropeway.agency.Agencies;
import org.ropeway.attendance.Certificate;
import org.ropeway.attendance.Certificates;
import org.ropeway.attendance.Certification;
import org.ropeway.attendance.CertifyDecision;
import org.ropeway.attendance.CertifyDecision.Refused;
import org.ropeway.attendance.Period;
import org.ropeway.attendance.Periods;
import org.ropeway.attendance.Reopenings;
import org.ropeway.identity.Actor;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Instructors;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolYear;
import org.ropeway.shared.SectionId;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** What the pages of periods and certificates say. */
@Component
class PeriodsPages {
    private static final int LINES = 12;

    private final Periods periods;
    private final Certification certification;
    private final Certificates certificates;
    private final Reopenings reopenings;
    private final Sections sections;
    private final Instructors instructors;
    private final Agencies agencies;
    private final Words words;

    PeriodsPages(
            Periods periods,
            Certification certification,
            Certificates certificates,
            Reopenings reopenings,
            Sections sections,
            Instructors instructors,
            Agencies agencies,
            Words words) {
        this.periods = periods;
        this.certification = certification;
        this.certificates = certificates;
        this.reopenings = reopenings;
        this.sections = sections;
        this.instructors = instructors;
        this.agencies = agencies;
        this.words = words;
    }

    PeriodsPage index(Actor actor, SchoolYear year) {
        var codes = sections.all().stream().collect(Collectors.toMap(Section::id, section -> section));
        var people = instructors.all().stream().collect(Collectors.toMap(Instructor::id, Instructor::name));
        return new PeriodsPage(
                words.say("attendance.periods.title", year),
                words.say("attendance.periods.lede"),
                periods.of(year).stream()
                        .map(period -> card(actor, period, codes, people))
                        .toList(),
                certificates.all().reversed().stream().map(this::issued).toList());
    }

    private PeriodsPage.Card card(
            Actor actor, Period period, Map<SectionId, Section> codes, Map<InstructorId, String> people) {
        var obstacle = period.isLocked() ? null : certification.obstacle(period.year(), period.name());
        var asked = reopenings.of(period).orElse(null);
        var details = obstacle == null ? List.<PeriodsPage.Detail>of() : details(obstacle, codes, people);
        var at = period.certifiedAt();
        return new PeriodsPage.Card(
                "/attendance-periods/%d/%s".formatted(period.year().firstYear(), period.name()),
                period.name().name(),
                words.say(period.name().messageKey()),
                "%s – %s"
                        .formatted(
                                words.day(period.days().first()),
                                words.day(period.days().last())),
                switch (period.status()) {
                    case OPEN -> "wait";
                    case CERTIFIED -> "locked";
                    case REOPENED -> "warn";
                },
                words.say(period.status().messageKey()),
                at == null
                        ? null
                        : words.say(
                                "attendance.certified-by",
                                moment(at),
                                String.valueOf(period.certifiedBy()),
                                period.version()),
                obstacle == null ? null : obstacle(obstacle),
                details.stream().limit(LINES).toList(),
                details.size() > LINES ? words.say("attendance.and-more", details.size() - LINES) : null,
                obstacle == null && !period.isLocked(),
                period.isLocked(),
                asked == null
                        ? null
                        : words.say("attendance.reopen.asked", asked.askedName(), moment(asked.askedAt()), asked.why()),
                asked != null && !asked.askedBy().equals(actor.account()));
    }

    private String obstacle(Refused refused) {
        return switch (refused.reason()) {
            case SHEETS_MISSING ->
                words.say("attendance.obstacle.sheets", refused.missing().size());
            case HOURS_OUTSIDE ->
                words.say("attendance.obstacle.outside", refused.outside().size());
            case NOT_SIGNED ->
                words.say("attendance.obstacle.signatures", refused.unsigned().size());
            case NOT_OVER,
                    ALREADY_CERTIFIED,
                    EARLIER_IS_OPEN,
                    NOT_CERTIFIED,
                    ALREADY_ASKED,
                    NOBODY_ASKED,
                    SECOND_PERSON_NEEDED -> words.say(refused.reason().messageKey());
        };
    }

    private List<PeriodsPage.Detail> details(
            Refused refused, Map<SectionId, Section> codes, Map<InstructorId, String> people) {
        if (refused.reason() == CertifyDecision.Reason.SHEETS_MISSING) {
            return refused.missing().stream()
                    .map(sheet -> new PeriodsPage.Detail(
                            "%s · %s · %s"
                                    .formatted(
                                            words.day(sheet.day()),
                                            sheet.section().code(),
                                            name(sheet.section(), people)),
                            "/attendance/%s/%s".formatted(sheet.section().id(), sheet.day())))
                    .toList();
        }
        if (refused.reason() == CertifyDecision.Reason.HOURS_OUTSIDE) {
            return refused.outside().stream()
                    .map(one -> new PeriodsPage.Detail(
                            "%s · %s · %s"
                                    .formatted(
                                            words.day(one.day()),
                                            section(one.section(), codes).code(),
                                            words.say("attendance.outside." + one.reason())),
                            "/attendance-outside?year="
                                    + SchoolYear.on(one.day()).firstYear()))
                    .toList();
        }
        return refused.unsigned().stream()
                .map(month -> new PeriodsPage.Detail(
                        "%s · %s · %s"
                                .formatted(
                                        words.month(month.month()),
                                        section(month.section(), codes).code(),
                                        name(section(month.section(), codes), people)),
                        null))
                .toList();
    }

    private static Section section(SectionId id, Map<SectionId, Section> sections) {
        var section = sections.get(id);
        if (section == null) {
            throw new NoSuch("section", id);
        }
        return section;
    }

    private String name(Section section, Map<InstructorId, String> people) {
        var instructor = section.instructor();
        return instructor == null
                ? words.say("attendance.nobody-assigned")
                : people.getOrDefault(instructor, words.say("attendance.nobody-assigned"));
    }

    private PeriodsPage.Issued issued(Certificate certificate) {
        return new PeriodsPage.Issued(
                "/attendance-periods/certificates/" + certificate.number(),
                certificate.number(),
                "%s %s"
                        .formatted(
                                certificate.period().year(),
                                words.say(certificate.period().name().messageKey())),
                certificate.version(),
                moment(certificate.at()),
                certificate.by().name(),
                words.hours(certificate.minutes()));
    }

    /** @throws NoSuch if there is no such certificate */
    CertificatePage certificate(int number) {
        var certificate = certificates.all().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuch("certificate", number));
        var known = sections.all().stream().collect(Collectors.toMap(Section::id, section -> section));
        var people = instructors.all().stream().collect(Collectors.toMap(Instructor::id, Instructor::name));
        var issued = issued(certificate);
        return new CertificatePage(
                words.say("attendance.certificate.title", number),
                words.say(
                        "attendance.certificate.lede",
                        issued.period(),
                        words.day(certificate.period().days().first()),
                        words.day(certificate.period().days().last()),
                        certificate.version()),
                List.of(new Crumb(
                        words.say("attendance.periods.nav"),
                        "/attendance-periods?year="
                                + certificate.period().year().firstYear())),
                issued.path() + "?format=pdf",
                issued.by(),
                issued.at(),
                issued.hours(),
                certificate.hash().toString(),
                certificate.sections().stream()
                        .map(one -> new CertificatePage.Line(
                                section(one.section(), known).code(),
                                name(section(one.section(), known), people),
                                words.hours(one.minutes()),
                                one.seq(),
                                one.hash().toString()))
                        .sorted(Comparator.comparing(CertificatePage.Line::section))
                        .toList());
    }

    private String moment(Instant at) {
        return words.moment(at, agencies.current().zone());
    }
}
