package org.ropeway.funding.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ropeway.agency.Directory;
import org.ropeway.attendance.Claim;
import org.ropeway.attendance.Kind;
import org.ropeway.catalog.Pathways;
import org.ropeway.funding.ada.AdaReport;
import org.ropeway.funding.ada.Dimension;
import org.ropeway.funding.ada.GradeBand;
import org.ropeway.shared.NoSuch;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** What the groups of a report are called. */
@Component
class AdaNames {
    private final Directory directory;
    private final Pathways pathways;
    private final Words words;

    AdaNames(Directory directory, Pathways pathways, Words words) {
        this.directory = directory;
        this.pathways = pathways;
        this.words = words;
    }

    Names of(AdaReport report, Locale locale) {
        var ids = new HashMap<String, String>();
        report.sections().values().forEach(facts -> {
            var course = facts.course();
            ids.put(facts.section().id().toString(), facts.section().code());
            ids.put(course.id().toString(), course.code() + " " + course.title(locale));
        });
        directory.sites().forEach(site -> ids.put(site.id().toString(), site.name()));
        directory.districts().forEach(district -> ids.put(district.id().toString(), district.name()));
        ids.put(Dimension.NONE, words.say("ada.district.none"));
        return new Names(ids, this, locale);
    }

    /** The names of one report's groups. */
    record Names(Map<String, String> ids, AdaNames all, Locale locale) {

        /** @throws NoSuch for what cannot be a group */
        String of(Dimension dimension, String value) {
            try {
                return switch (dimension) {
                    case SECTION, COURSE, SITE, DISTRICT -> Objects.requireNonNull(ids.get(value));
                    case SECTOR ->
                        all.pathways
                                .findSector(value)
                                .map(sector -> sector.name(locale))
                                .orElse(value);
                    case METHOD -> all.words.say("catalog.method." + value);
                    case BAND -> all.words.say(GradeBand.valueOf(value).messageKey());
                    case AGE -> all.words.say("ada.age." + value);
                    case MONTH ->
                        DateTimeFormatter.ofPattern("MMMM yyyy", locale).format(YearMonth.parse(value));
                    case KIND -> all.words.say(Kind.valueOf(value).messageKey());
                    case CLAIM -> all.words.say(Claim.valueOf(value).messageKey());
                };
            } catch (RuntimeException unknown) {
                throw new NoSuch(dimension.word(), value);
            }
        }
    }
}
