package org.ropeway.journal.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agencies;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.journal.Journal;
import org.ropeway.journal.JournalEntry;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The agency's journal, newest first. */
@Controller
@Allowed({Role.DIRECTOR, Role.OPERATOR})
class JournalController {
    private static final int LINES = 100;
    private static final int LINES_OF_AN_EXPORT = 100_000;

    private final Journal journal;
    private final Agencies agencies;
    private final Words words;

    JournalController(Journal journal, Agencies agencies, Words words) {
        this.journal = journal;
        this.agencies = agencies;
        this.words = words;
    }

    /** @param before only what was done before this moment */
    @GetMapping("/journal")
    String index(@RequestParam(required = false) @Nullable Instant before, Model model) {
        var entries = journal.before(before, LINES);
        var older = entries.size() < LINES
                ? null
                : "/journal?before=" + entries.getLast().at();
        model.addAttribute(
                "page",
                new JournalPage(
                        words.say("journal.title"),
                        words.say("journal.lede"),
                        entries.stream().map(this::line).toList(),
                        older));
        return "journal/journal";
    }

    @GetMapping(path = "/journal", params = "format=csv")
    ResponseEntity<byte[]> export() {
        List<JournalEntry> entries = journal.before(null, LINES_OF_AN_EXPORT);
        return Csv.download("journal.csv", csv -> {
            csv.row("at", "by", "act", "subject", "subject_id", "detail", "why");
            entries.forEach(entry -> csv.row(
                    entry.at().toString(),
                    entry.by(),
                    entry.act(),
                    entry.subject(),
                    entry.subjectId(),
                    facts(entry),
                    entry.why() == null ? "" : entry.why()));
        });
    }

    private JournalPage.Line line(JournalEntry entry) {
        return new JournalPage.Line(
                moment(entry.at()),
                entry.by(),
                words.sayOr("journal.act." + key(entry.act()), entry.act()),
                words.sayOr("journal.subject." + key(entry.subject()), entry.subject()),
                facts(entry),
                entry.why());
    }

    private static String key(String text) {
        return text.replace(' ', '-');
    }

    private String moment(Instant at) {
        return words.moment(at, agencies.current().zone());
    }

    private static String facts(JournalEntry entry) {
        return entry.detail().entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
