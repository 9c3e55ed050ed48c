package org.ropeway.schedule.web;

import java.util.ArrayList;
import java.util.List;
import org.ropeway.catalog.Course;
import org.ropeway.law.Law;
import org.ropeway.law.Value;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** Who may take a course, as the agency's rules say it, each sentence with its source. */
@Component
class AdmissionWords {
    private final Law law;
    private final Words words;

    AdmissionWords(Law law, Words words) {
        this.law = law;
        this.words = words;
    }

    /** @param unverified whether it is a local setting that nobody has compared with the law's text */
    record Sentence(String text, String source, boolean unverified) {}

    /** For every course of the agency. */
    List<Sentence> everywhere() {
        return List.of(students(), adults());
    }

    /** For one course: its own rule besides. */
    List<Sentence> forCourse(Course course) {
        var sentences = new ArrayList<>(everywhere());
        var rule = course.rule();
        if (rule != null) {
            var age = rule.leastAge();
            var grade = rule.leastGrade();
            var text = age != null && grade != null
                    ? words.say("schedule.who.own-both", age, grade.value(), rule.why())
                    : age != null
                            ? words.say("schedule.who.own-age", age, rule.why())
                            : words.say("schedule.who.own-grade", String.valueOf(grade), rule.why());
            sentences.addFirst(new Sentence(text, rule.source(), false));
        }
        return sentences;
    }

    private Sentence students() {
        var rule = law.today("eligibility/admission-rule");
        if (rule.text().equals("any-high-school")) {
            return sentence(words.say("schedule.who.any"), rule);
        }
        var age = law.today("eligibility/least-age");
        var grade = law.today("eligibility/least-grade");
        return sentence(words.say("schedule.who.age-or-grade", age.whole(), grade.whole()), age);
    }

    private Sentence adults() {
        var onCampus = law.today("eligibility/adults-in-high-school-day");
        return sentence(words.say(onCampus.yes() ? "schedule.who.adults-anytime" : "schedule.who.adults"), onCampus);
    }

    private static Sentence sentence(String text, Value value) {
        return new Sentence(text, value.source(), value.isUnverified());
    }
}
