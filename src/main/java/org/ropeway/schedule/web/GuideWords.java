package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ropeway.agency.Agencies;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.PublicTexts;
import org.ropeway.catalog.PublicTexts.Topic;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** How to enroll, what it costs, how to get there and whom to ask: in the agency's words, or the usual ones. */
@Component
class GuideWords {
    private final PublicTexts texts;
    private final Agencies agencies;
    private final Words words;

    GuideWords(PublicTexts texts, Agencies agencies, Words words) {
        this.texts = texts;
        this.agencies = agencies;
        this.words = words;
    }

    String about(Locale locale) {
        var agency = agencies.current();
        return texts.in(locale)
                .getOrDefault(Topic.ABOUT, words.say("schedule.about." + agency.structure(), agency.name()));
    }

    List<FrontPage.Guide> everywhere(Locale locale) {
        var said = texts.in(locale);
        return List.of(
                guide("how", "check_circle", said.getOrDefault(Topic.HOW_TO_ENROLL, words.say("schedule.how.text"))),
                guide("cost", "attach_money", said.getOrDefault(Topic.COST, words.say("schedule.cost.text"))),
                guide(
                        "transportation",
                        "directions_bus",
                        said.getOrDefault(Topic.TRANSPORTATION, words.say("schedule.transportation.text"))),
                guide(
                        "contact",
                        "phone",
                        said.getOrDefault(
                                Topic.CONTACT,
                                words.say(
                                        "schedule.contact.text",
                                        agencies.current().contact()))));
    }

    /** The same with what this course costs besides. */
    List<FrontPage.Guide> forCourse(Course course, Locale locale) {
        var guides = new ArrayList<>(everywhere(locale));
        if (!course.cost().isEmpty()) {
            var usual = guides.get(1);
            guides.set(
                    1,
                    new FrontPage.Guide(
                            usual.title(), usual.icon(), words.say("schedule.cost.own", usual.text(), course.cost())));
        }
        return guides;
    }

    private FrontPage.Guide guide(String key, String icon, String text) {
        return new FrontPage.Guide(words.say("schedule.%s.title".formatted(key)), icon, text);
    }
}
