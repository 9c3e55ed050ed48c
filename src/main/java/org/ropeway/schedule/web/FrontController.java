package org.ropeway.schedule.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Directory;
import org.ropeway.catalog.Pathways;
import org.ropeway.identity.PublicPage;
import org.ropeway.schedule.OfferingFilter;
import org.ropeway.schedule.Offerings;
import org.ropeway.schedule.Offerings.Offering;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: of an agency, or of all agencies. */
@Controller
class FrontController {
    private static final int REASONS = 5;

    private final Agencies agencies;
    private final Offerings offerings;
    private final Directory directory;
    private final Pathways pathways;
    private final AdmissionWords admission;
    private final GuideWords guide;
    private final Words words;

    FrontController(
            Agencies agencies,
            Offerings offerings,
            Directory directory,
            Pathways pathways,
            AdmissionWords admission,
            GuideWords guide,
            Words words) {
        this.agencies = agencies;
        this.offerings = offerings;
        this.directory = directory;
        this.pathways = pathways;
        this.admission = admission;
        this.guide = guide;
        this.words = words;
    }

    @GetMapping("/")
    @PublicPage(withoutAgency = true)
    String show(Locale locale, Model model) {
        if (AgencyScope.isBound()) {
            model.addAttribute("page", front(locale));
            return "schedule/front";
        }
        model.addAttribute("page", all());
        return "schedule/agencies";
    }

    private AgenciesPage all() {
        return new AgenciesPage(
                words.say("schedule.agencies.title"),
                words.say("schedule.agencies.lede"),
                agencies.all().stream().map(this::line).toList());
    }

    private AgenciesPage.Line line(Agency agency) {
        var structure = "schedule.structure." + agency.structure();
        return new AgenciesPage.Line(
                "/" + agency.slug() + "/", agency.name(), words.say(structure), words.say(structure + ".note"));
    }

    private FrontPage front(Locale locale) {
        var agency = agencies.current();
        var found = offerings.search(OfferingFilter.NONE);
        return new FrontPage(
                words.say("schedule.front.title", agency.shortName()),
                guide.about(locale),
                offerings.arePublished(),
                sectors(found, locale),
                figures(found),
                admission.everywhere(),
                guide.everywhere(locale),
                IntStream.rangeClosed(1, REASONS)
                        .mapToObj(i -> words.say("schedule.reason." + i))
                        .toList());
    }

    private List<FrontPage.SectorCard> sectors(List<Offering> found, Locale locale) {
        return pathways.sectors().stream()
                .map(sector -> {
                    long courses = found.stream()
                            .filter(offering -> pathways.byCode(
                                            offering.course().pathway())
                                    .sector()
                                    .equals(sector.code()))
                            .count();
                    return new FrontPage.SectorCard(
                            "/catalog?sector=" + sector.code(),
                            sector.name(locale),
                            SectorIcons.of(sector.code()),
                            courses == 0 ? "" : words.say("schedule.catalog.count", courses));
                })
                .filter(card -> !card.count().isEmpty())
                .toList();
    }

    private List<Tile> figures(List<Offering> found) {
        long college = found.stream()
                .filter(offering -> offering.course().isDualEnrollment())
                .count();
        int sections =
                found.stream().mapToInt(offering -> offering.sections().size()).sum();
        return List.of(
                new Tile(words.say("schedule.front.courses"), "%,d".formatted(found.size()), null, "/catalog"),
                new Tile(
                        words.say("schedule.front.college"), "%,d".formatted(college), null, "/catalog?credit=college"),
                new Tile(words.say("schedule.front.sections"), "%,d".formatted(sections)),
                new Tile(
                        words.say("schedule.front.districts"),
                        "%,d".formatted(directory.districts().size())));
    }
}
