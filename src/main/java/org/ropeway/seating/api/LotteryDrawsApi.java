package org.ropeway.seating.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Calendars;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Role;
import org.ropeway.seating.LotteryDraw;
import org.ropeway.seating.LotteryDraws;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.TermId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lottery numbers of a term: every draw is kept, the latest is in force. */
@RestController
@RequestMapping("/api/v1/lottery-draws")
@Allowed(Role.DIRECTOR)
class LotteryDrawsApi {
    private final LotteryDraws draws;
    private final Calendars calendars;

    LotteryDrawsApi(LotteryDraws draws, Calendars calendars) {
        this.draws = draws;
        this.calendars = calendars;
    }

    /** @param term the term's code @param whyAgain for every draw after a term's first */
    record DrawBody(
            String term,
            LotteryDraw.Method method,
            @Nullable Long number,
            String words,
            @Nullable String whyAgain) {
        DrawBody {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(method, "method");
            words = Objects.requireNonNullElse(words, "");
        }
    }

    /** @param number as text, since it may be larger than what JavaScript counts exactly */
    record DrawJson(
            String number,
            LotteryDraw.Method method,
            String words,
            @Nullable String whyAgain,
            String by,
            Instant at) {
        static DrawJson of(LotteryDraw draw) {
            return new DrawJson(
                    String.valueOf(draw.number()), draw.method(), draw.words(), draw.whyAgain(), draw.by(), draw.at());
        }
    }

    @PostMapping
    @Operation(summary = "Records a draw")
    ResponseEntity<Object> create(Actor actor, @RequestBody DrawBody body) {
        var again = body.whyAgain();
        var ask = new LotteryDraws.Ask(
                term(body.term()), body.method(), body.number(), body.words(), again == null ? "" : again);
        return switch (draws.draw(actor.who(), ask)) {
            case LotteryDraws.Decision.Drawn(var draw) ->
                ResponseEntity.status(HttpStatus.CREATED).body(DrawJson.of(draw));
            case LotteryDraws.Decision.Refused(var reason) -> {
                var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                var detail = "The draw is not recorded.";
                yield RunProblems.answer(RunProblems.problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail));
            }
        };
    }

    @GetMapping
    @Operation(summary = "Every draw of a term, latest first")
    List<DrawJson> index(@RequestParam String term) {
        return draws.of(term(term)).stream().map(DrawJson::of).toList();
    }

    private TermId term(String code) {
        return calendars
                .findTerm(code)
                .orElseThrow(() -> new NoSuch("term", code))
                .id();
    }
}
