package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ropeway.catalog.PublicTexts;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shell.Flash;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's own words on its public pages. */
@Controller
@Allowed(Role.DIRECTOR)
@RequestMapping("/public-words")
class PublicWordsController {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final PublicTexts texts;
    private final Words words;

    PublicWordsController(PublicTexts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** All that public-words.html shows. */
    record PublicWordsPage(String title, String lede, List<Field> fields) {}

    /** @param usual what stands there while the agency says nothing itself; may be empty */
    record Field(String name, String language, String label, String usual, String words) {}

    @GetMapping
    String edit(Model model) {
        var fields = new ArrayList<Field>();
        for (var topic : PublicTexts.Topic.values()) {
            for (var locale : LANGUAGES) {
                fields.add(new Field(
                        topic + "-" + locale,
                        locale.toString(),
                        words.say("schedule.words." + topic + "." + locale),
                        usual(topic, locale),
                        texts.only(locale).getOrDefault(topic, "")));
            }
        }
        model.addAttribute(
                "page",
                new PublicWordsPage(words.say("schedule.words.title"), words.say("schedule.words.lede"), fields));
        return "schedule/public-words";
    }

    @PostMapping
    String update(@RequestParam Map<String, String> params, Actor actor, RedirectAttributes redirect) {
        for (var topic : PublicTexts.Topic.values()) {
            for (var locale : LANGUAGES) {
                var said = params.get(topic + "-" + locale);
                if (said != null) {
                    texts.set(actor.who(), topic, locale, said.replace("\r\n", "\n"));
                }
            }
        }
        Flash.good(redirect, words.say("schedule.words.saved"));
        return "redirect:/public-words";
    }

    private String usual(PublicTexts.Topic topic, Locale locale) {
        return switch (topic) {
            case HOW_TO_ENROLL -> words.sayIn(locale, "schedule.how.text");
            case COST -> words.sayIn(locale, "schedule.cost.text");
            case TRANSPORTATION -> words.sayIn(locale, "schedule.transportation.text");
            case ABOUT, CONTACT -> "";
        };
    }
}
