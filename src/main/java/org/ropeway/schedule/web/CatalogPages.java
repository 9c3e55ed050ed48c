package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Level;
import org.ropeway.catalog.Pathways;
import org.ropeway.schedule.OfferingFilter;
import org.ropeway.schedule.Offerings;
import org.ropeway.schedule.Offerings.Offering;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.TimeOfDay;
import org.ropeway.shared.SiteId;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the catalog's page of what was found. */
@Component
class CatalogPages {
    static final List<String> FILTERS = List.of("sector", "district", "site", "time", "credit", "level");

    private final Offerings offerings;
    private final Directory directory;
    private final Pathways pathways;
    private final CourseWords courseWords;
    private final Words words;

    CatalogPages(Offerings offerings, Directory directory, Pathways pathways, CourseWords courseWords, Words words) {
        this.offerings = offerings;
        this.directory = directory;
        this.pathways = pathways;
        this.courseWords = courseWords;
        this.words = words;
    }

    /** A value that is not one of the choices is as good as none. */
    static OfferingFilter filter(TableRequest request) {
        return new OfferingFilter(
                request.q(),
                text(request, "sector"),
                text(request, "district"),
                text(request, "site"),
                oneOf(request, "time", TimeOfDay.values()),
                oneOf(request, "credit", OfferingFilter.Credit.values()),
                oneOf(request, "level", Level.values()));
    }

    CatalogPage page(List<Offering> found, TableRequest request, Locale locale) {
        var names = directory.sites().stream().collect(Collectors.toMap(Site::id, Site::name));
        var cards = found.stream()
                .skip(request.offset())
                .limit(request.size())
                .map(offering -> card(offering, names, locale))
                .toList();
        return new CatalogPage(
                words.say("schedule.catalog.title"),
                words.say("schedule.catalog.lede"),
                request.q(),
                choices(request, locale),
                !request.q().isEmpty() || !request.filters().isEmpty(),
                offerings.arePublished(),
                words.say("schedule.catalog.count", found.size()),
                PageOf.counted(cards, request, found.size()));
    }

    CatalogPage.Card card(Offering offering, Map<SiteId, String> names, Locale locale) {
        var course = offering.course();
        var sector = pathways.sectorOf(course.pathway());
        return new CatalogPage.Card(
                "/catalog/" + course.code(),
                course.title(locale),
                course.code(),
                SectorIcons.of(sector.code()),
                sector.name(locale),
                courseWords.level(course.level()),
                courseWords.facts(course),
                course.isDualEnrollment(),
                where(offering, names),
                offering.sections().stream()
                        .map(Section::timeOfDay)
                        .distinct()
                        .sorted()
                        .map(courseWords::time)
                        .collect(Collectors.joining(", ")));
    }

    private String where(Offering offering, Map<SiteId, String> names) {
        var sites = offering.sections().stream()
                .map(section -> names.getOrDefault(section.site(), ""))
                .distinct()
                .sorted()
                .toList();
        return sites.size() <= 2
                ? String.join(", ", sites)
                : words.say("schedule.catalog.more-sites", sites.get(0), sites.get(1), sites.size() - 2);
    }

    private List<CatalogPage.Choice> choices(TableRequest request, Locale locale) {
        var choices = new ArrayList<CatalogPage.Choice>();
        choices.add(choice(
                "sector", request, pathways.sectors(), sector -> new Option(sector.code(), sector.name(locale))));
        choices.add(choice(
                "district", request, directory.districts(), district -> new Option(district.code(), district.name())));
        choices.add(choice(
                "site", request, directory.sites(), site -> new Option(site.id().toString(), site.name())));
        choices.add(choice(
                "time",
                request,
                Arrays.asList(TimeOfDay.values()),
                time -> new Option(word(time), courseWords.time(time))));
        choices.add(choice(
                "credit",
                request,
                Arrays.asList(OfferingFilter.Credit.values()),
                credit -> new Option(word(credit), words.say("schedule.credit." + credit))));
        choices.add(choice(
                "level",
                request,
                Arrays.asList(Level.values()),
                level -> new Option(word(level), courseWords.level(level))));
        return choices;
    }

    private <T> CatalogPage.Choice choice(String name, TableRequest request, List<T> all, Function<T, Option> option) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.say("schedule.catalog.%s.all".formatted(name))));
        all.stream().map(option).forEach(options::add);
        return new CatalogPage.Choice(name, words.say("schedule.catalog." + name), request.filter(name), options);
    }

    private static @Nullable String text(TableRequest request, String name) {
        var value = request.filter(name);
        return value.isEmpty() ? null : value;
    }

    private static <E extends Enum<E>> @Nullable E oneOf(TableRequest request, String name, E[] values) {
        for (var value : values) {
            if (word(value).equals(request.filter(name))) {
                return value;
            }
        }
        return null;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
