package org.ropeway.enrollment.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.agency.Term;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Csv;
import org.ropeway.shell.TableRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The counselor's board, and one student on it; the director sees every school. */
@Controller
@RequestMapping("/board")
@Allowed({Role.COUNSELOR, Role.DIRECTOR})
class BoardController {
    private static final int ALL = 100_000;

    private final RequestWindows windows;
    private final Calendars calendars;
    private final Board board;
    private final BoardPages pages;
    private final StudentBoardPages studentPages;
    private final Clock clock;

    BoardController(
            RequestWindows windows,
            Calendars calendars,
            Board board,
            BoardPages pages,
            StudentBoardPages studentPages,
            Clock clock) {
        this.windows = windows;
        this.calendars = calendars;
        this.board = board;
        this.pages = pages;
        this.studentPages = studentPages;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(Actor actor, @RequestParam Map<String, String> params, Model model) {
        var request = TableRequest.of(params, BoardPages.SORTS, BoardPages.FILTERS, BoardPages.SIZE);
        var all = windows.all();
        var term = termOf(request.filter("term"), all);
        if (term == null) {
            return "enrollment/board-none";
        }
        model.addAttribute("page", pages.page(actor, term, terms(all), request));
        return "enrollment/board";
    }

    /** The same list, all of it, as a file. */
    @GetMapping(params = "format=csv")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> download(Actor actor, @RequestParam Map<String, String> params) {
        var request = TableRequest.of(params, BoardPages.SORTS, BoardPages.FILTERS, BoardPages.SIZE);
        var term = termOf(request.filter("term"), windows.all());
        if (term == null) {
            throw new NoSuch("request window", "any");
        }
        var rows = board.rows(actor, BoardPages.query(term.id(), request, ALL));
        return Csv.download("requests-%s.csv".formatted(term.code()), csv -> {
            csv.row("student", "name", "grade", "status", "blocks", "wishes", "band", "changed");
            rows.forEach(row -> csv.row(
                    row.student().toString(),
                    row.name(),
                    row.grade() == null ? "" : String.valueOf(row.grade()),
                    pages.status(row),
                    pages.blocks(row.blocks()),
                    String.valueOf(row.wishes()),
                    String.valueOf(row.band()),
                    row.changed() == null ? "" : String.valueOf(row.changed())));
        });
    }

    @GetMapping("/{student}")
    String show(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable TermId term,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var asked = term != null
                ? term
                : current(windows.all()).map(RequestWindow::term).orElse(null);
        if (asked == null) {
            throw new NoSuch("request window", "any");
        }
        model.addAttribute("page", studentPages.page(actor, student, asked, q));
        return "enrollment/board-student";
    }

    private @Nullable Term termOf(String asked, List<RequestWindow> all) {
        return all.stream()
                .map(RequestWindow::term)
                .filter(id -> id.toString().equals(asked))
                .findFirst()
                .or(() -> current(all).map(RequestWindow::term))
                .map(calendars::term)
                .orElse(null);
    }

    private java.util.Optional<RequestWindow> current(List<RequestWindow> all) {
        return RequestWindows.current(all, clock.instant());
    }

    private List<Term> terms(List<RequestWindow> all) {
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(window -> calendars.term(window.term()))
                        .sorted(Comparator.comparing(term -> term.days().first()))
                        .toList();
    }
}
