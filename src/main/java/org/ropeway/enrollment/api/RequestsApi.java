package org.ropeway.enrollment.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.RequestDecision;
import org.ropeway.enrollment.RequestDecision.Done;
import org.ropeway.enrollment.RequestDecision.Refused;
import org.ropeway.enrollment.RequestWindow;
import org.ropeway.enrollment.RequestWindows;
import org.ropeway.enrollment.Requests;
import org.ropeway.enrollment.Requests.Seen;
import org.ropeway.enrollment.ReturnReason;
import org.ropeway.enrollment.Sheets;
import org.ropeway.enrollment.Wish;
import org.ropeway.enrollment.api.RequestJson.LineJson;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.TermId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Students' lists; without {@code term} (a term's code) those of the term that requests are about now. */
@RestController
@RequestMapping("/api/v1/requests")
@Allowed({Role.STUDENT, Role.GUARDIAN, Role.COUNSELOR, Role.DIRECTOR})
class RequestsApi {
    private static final int MOST = 500;

    private final Requests requests;
    private final Sheets sheets;
    private final Board board;
    private final RequestWindows windows;
    private final Calendars calendars;

    RequestsApi(Requests requests, Sheets sheets, Board board, RequestWindows windows, Calendars calendars) {
        this.requests = requests;
        this.sheets = sheets;
        this.board = board;
        this.windows = windows;
        this.calendars = calendars;
    }

    /** @param wishes wanted most first; a wish without a section is for any section of the course */
    record ListBody(int seatsWanted, List<WishBody> wishes) {
        ListBody {
            Objects.requireNonNull(wishes, "wishes");
        }

        record WishBody(UUID course, @Nullable UUID section) {
            WishBody {
                Objects.requireNonNull(course, "course");
            }
        }
    }

    /** @param consent the name of the person who consents, or none */
    record SubmitBody(@Nullable String consent) {}

    record ConsentBody(String name) {
        ConsentBody {
            Objects.requireNonNull(name, "name");
        }
    }

    record ReturnBody(ReturnReason reason, String text) {
        ReturnBody {
            Objects.requireNonNull(reason, "reason");
            text = Objects.requireNonNullElse(text, "");
        }
    }

    @GetMapping
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    @Operation(summary = "The board: every student of the counselor's school, or of the agency for the director")
    List<LineJson> index(
            Actor actor,
            @RequestParam(required = false) @Nullable String term,
            @RequestParam(defaultValue = "EVERYBODY") Show show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        var query = new Board.Query(
                term(term), show, q, null, Board.Sort.NAME, false, Math.max(0, offset), Math.clamp(limit, 1, MOST));
        return board.rows(actor, query).stream().map(LineJson::of).toList();
    }

    @GetMapping("/{student}")
    @Operation(summary = "One student's list with eligibility and priority; the entity tag is its version")
    ResponseEntity<RequestJson> show(
            Actor actor, @PathVariable StudentId student, @RequestParam(required = false) @Nullable String term) {
        return answer(actor, student, term(term));
    }

    @PutMapping("/{student}")
    @Operation(summary = "Replaces wishes and seats; If-Match names the version that was read, \"0\" for a new list")
    ResponseEntity<?> update(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ListBody body) {
        var wishes = body.wishes().stream()
                .map(wish -> new Wish(
                        new CourseId(wish.course()), wish.section() == null ? null : new SectionId(wish.section())))
                .toList();
        return act(student, term, match, actor, seen -> requests.change(actor, seen, wishes, body.seatsWanted()));
    }

    @PostMapping("/{student}/submit")
    @Operation(summary = "Sends the list to the counselor")
    ResponseEntity<?> submit(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody(required = false) @Nullable SubmitBody body) {
        var consent = body == null ? null : body.consent();
        return act(student, term, match, actor, seen -> requests.submit(actor, seen, consent));
    }

    @PostMapping("/{student}/consent")
    @Operation(summary = "Consents to the list as it is")
    ResponseEntity<?> consent(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ConsentBody body) {
        return act(student, term, match, actor, seen -> requests.consent(actor, seen, body.name()));
    }

    @PostMapping("/{student}/reopen")
    @Operation(summary = "Takes a list that was sent back, to change it")
    ResponseEntity<?> reopen(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return act(student, term, match, actor, seen -> requests.reopen(actor, seen));
    }

    @PostMapping("/{student}/approve")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    @Operation(summary = "Approves the list and determines that the student will benefit")
    ResponseEntity<?> approve(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return act(student, term, match, actor, seen -> requests.approve(actor, seen));
    }

    @PostMapping("/{student}/return")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR})
    @Operation(summary = "Gives the list back with a coded reason and words")
    ResponseEntity<?> giveBack(
            Actor actor,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable String term,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody ReturnBody body) {
        return act(student, term, match, actor, seen -> requests.giveBack(actor, seen, body.reason(), body.text()));
    }

    private interface Act {
        RequestDecision on(Seen seen);
    }

    private ResponseEntity<?> act(
            StudentId student, @Nullable String term, @Nullable String match, Actor actor, Act act) {
        var termId = term(term);
        var version = RequestProblems.version(match);
        if (version.isEmpty()) {
            return RequestProblems.problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match-needed", "If-Match names the version that was read.");
        }
        return switch (act.on(new Seen(student, termId, version.getAsInt()))) {
            case Done _ -> answer(actor, student, termId);
            case Refused(var reason, var list) -> RequestProblems.of(reason, list);
        };
    }

    private ResponseEntity<RequestJson> answer(Actor actor, StudentId student, TermId term) {
        var json = RequestJson.of(sheets.of(actor, student, term));
        return ResponseEntity.ok().eTag("\"" + json.version() + "\"").body(json);
    }

    private TermId term(@Nullable String code) {
        if (code != null) {
            return calendars
                    .findTerm(code)
                    .orElseThrow(() -> new NoSuch("term", code))
                    .id();
        }
        return windows.current().map(RequestWindow::term).orElseThrow(() -> new NoSuch("request window", "now"));
    }
}
