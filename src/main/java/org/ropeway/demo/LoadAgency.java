package org.ropeway.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.catalog.PublicTexts;
import org.ropeway.law.Law;
import org.ropeway.shared.SiteId;
import org.springframework.stereotype.Component;

/** The agency itself: its directory, calendar, own values of the law's parameters, and what it says of itself. */
@Component
class LoadAgency {
    private final Agencies agencies;
    private final Directory directory;
    private final Calendars calendars;
    private final Law law;
    private final PublicTexts texts;

    LoadAgency(Agencies agencies, Directory directory, Calendars calendars, Law law, PublicTexts texts) {
        this.agencies = agencies;
        this.directory = directory;
        this.calendars = calendars;
        this.law = law;
        this.texts = texts;
    }

    void load(World world) {
        agencies.found(world.agency());
        world.places().districts().forEach(directory::add);
        world.places().schools().forEach(directory::add);
        world.places().sites().forEach(directory::add);
        world.season().terms().forEach(calendars::add);
        world.season().closedDays().forEach(calendars::close);
        world.season()
                .earlyReleases(campus(world.places()))
                .forEach(early -> calendars.releaseEarly(early.day(), early.until(), early.why(), early.site()));
        world.places().bells().values().forEach(day -> day.forEach(calendars::add));
        var from = world.season().terms().getFirst().days().first().minusYears(1);
        for (var setting : world.program().settings()) {
            law.set(Loading.BY, setting.parameter(), from, setting.value(), setting.basis());
        }
        for (var row : Facts.of(world.program().slug(), "texts")) {
            var topic = PublicTexts.Topic.valueOf(row.getField("topic"));
            texts.set(Loading.BY, topic, Locale.of(row.getField("language")), row.getField("words"));
        }
    }

    private static @Nullable SiteId campus(Places places) {
        return places.sites().stream()
                .filter(site -> site.kind() == Site.Kind.SCHOOL)
                .findFirst()
                .map(Site::id)
                .orElse(null);
    }
}
