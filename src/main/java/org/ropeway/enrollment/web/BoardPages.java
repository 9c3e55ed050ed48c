package org.ropeway.enrollment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.School;
import org.ropeway.agency.Term;
import org.ropeway.enrollment.Block;
import org.ropeway.enrollment.Board;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.Board.Sort;
import org.ropeway.identity.Actor;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.TermId;
import org.ropeway.shell.Column;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.TableView;
import org.ropeway.shell.Tile;
import org.ropeway.shell.Words;
import org.springframework.stereotype.Component;

/** The board in words: two statements for the rows and counts, and one for the names of schools. */
@Component
class BoardPages {
    static final int SIZE = 50;
    static final List<String> SORTS = List.of("name", "grade", "wishes", "status", "changed");
    static final List<String> FILTERS = List.of("show", "grade", "term");

    private final Board board;
    private final Directory directory;
    private final Words words;
    private final Times times;

    BoardPages(Board board, Directory directory, Words words, Times times) {
        this.board = board;
        this.directory = directory;
        this.words = words;
        this.times = times;
    }

    /** @param terms those with a request window */
    BoardPage page(Actor actor, Term term, List<Term> terms, TableRequest request) {
        var counts = board.counts(actor, term.id());
        var show = show(request);
        var rows = board.rows(actor, query(term.id(), request, request.limit()));
        boolean counted = request.q().isEmpty() && request.filter("grade").isEmpty();
        var page = counted
                ? PageOf.counted(rows.subList(0, Math.min(rows.size(), request.size())), request, counts.of(show))
                : PageOf.uncounted(rows, request);
        var schools = actor.schools().size() == 1 ? Map.<SchoolId, String>of() : schools();
        return new BoardPage(
                words.say("enrollment.board.title"),
                words.say("enrollment.board.lede", words.term(term.name())),
                tiles(counts, term, terms),
                table(request, page, counts.of(show), counted, schools.isEmpty()),
                !schools.isEmpty(),
                page.items().stream().map(row -> line(row, term, schools)).toList(),
                terms.size() < 2
                        ? List.of()
                        : terms.stream()
                                .map(other -> new Option(other.id().toString(), words.term(other.name())))
                                .toList());
    }

    static Board.Query query(TermId term, TableRequest request, int limit) {
        return new Board.Query(
                term,
                show(request),
                request.q(),
                grade(request.filter("grade")),
                Sort.valueOf(request.sort().toUpperCase(java.util.Locale.ROOT)),
                request.descending(),
                request.offset(),
                limit);
    }

    private static Show show(TableRequest request) {
        return Stream.of(Show.values())
                .filter(show -> show.name().equals(request.filter("show")))
                .findFirst()
                .orElse(Show.EVERYBODY);
    }

    private static @Nullable Integer grade(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.valueOf(text) : null;
    }

    private List<Tile> tiles(Board.Counts counts, Term term, List<Term> terms) {
        var more = terms.size() < 2 ? "" : "&term=" + term.id();
        return Stream.of(
                        Show.WAITING,
                        Show.BLOCKED,
                        Show.CONSENT,
                        Show.NOT_STARTED,
                        Show.DRAFT,
                        Show.RETURNED,
                        Show.APPROVED)
                .map(show -> new Tile(
                        words.say("enrollment.show." + show),
                        "%,d".formatted(counts.of(show)),
                        null,
                        "/board?show=" + show + more))
                .toList();
    }

    private TableView table(
            TableRequest request, PageOf<Board.Row> page, int number, boolean counted, boolean oneSchool) {
        var columns = Stream.of(
                Column.words("name", words.say("enrollment.board.name")),
                oneSchool ? null : Column.plain(words.say("enrollment.board.school")),
                Column.figures("grade", words.say("enrollment.board.grade")),
                Column.words("status", words.say("enrollment.board.status")),
                Column.plain(words.say("enrollment.board.blocks")),
                Column.figures("wishes", words.say("enrollment.board.wishes")),
                Column.days("changed", words.say("enrollment.board.changed")));
        return new TableView(
                "students",
                words.say("enrollment.board.caption"),
                counted ? words.say("enrollment.board.count", number) : "",
                words.say("enrollment.board.find"),
                filters(),
                true,
                columns.filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull)
                        .toList(),
                page,
                words.say("enrollment.board.empty"),
                words.say("enrollment.board.empty.text"));
    }

    private List<TableView.Filter> filters() {
        var shows = Stream.of(Show.values())
                .map(show ->
                        new Option(show == Show.EVERYBODY ? "" : show.name(), words.say("enrollment.show." + show)))
                .toList();
        var grades = Stream.concat(
                        Stream.of(new Option("", words.say("enrollment.board.allGrades"))),
                        IntStream.rangeClosed(9, 13).mapToObj(n -> new Option(String.valueOf(n), gradeWord(n))))
                .toList();
        return List.of(
                new TableView.Filter("show", words.say("enrollment.board.status"), shows),
                new TableView.Filter("grade", words.say("enrollment.board.grade"), grades));
    }

    private BoardPage.Line line(Board.Row row, Term term, Map<SchoolId, String> schools) {
        var changed = row.changed();
        var grade = row.grade();
        return new BoardPage.Line(
                "/board/%s?term=%s".formatted(row.student(), term.id()),
                row.name(),
                row.school() == null ? "" : schools.getOrDefault(row.school(), ""),
                grade == null ? "" : gradeWord(grade),
                tag(row),
                words.say("enrollment.show." + kind(row)),
                blocks(row.blocks()),
                row.wishes(),
                changed == null ? "" : times.day(changed));
    }

    /** Blocks as the board and its download say them. */
    String blocks(List<Block> blocks) {
        return blocks.stream().map(block -> words.say(block.messageKey())).collect(Collectors.joining("; "));
    }

    String status(Board.Row row) {
        return words.say("enrollment.show." + kind(row));
    }

    private String gradeWord(int grade) {
        return grade == 13 ? words.say("enrollment.grade.adult") : String.valueOf(grade);
    }

    static Show kind(Board.Row row) {
        return switch (row.status()) {
            case NOT_STARTED -> Show.NOT_STARTED;
            case DRAFT -> Show.DRAFT;
            case SUBMITTED -> row.consented() ? Show.WAITING : Show.CONSENT;
            case RETURNED -> Show.RETURNED;
            case APPROVED -> Show.APPROVED;
        };
    }

    private static String tag(Board.Row row) {
        return switch (kind(row)) {
            case APPROVED -> "ok";
            case WAITING -> "wait";
            case CONSENT, RETURNED -> "warn";
            case NOT_STARTED, DRAFT, EVERYBODY, BLOCKED -> "plain";
        };
    }

    private Map<SchoolId, String> schools() {
        return directory.schools().stream().collect(Collectors.toMap(School::id, School::name));
    }
}
