package org.ropeway.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ropeway.shell.HomeTask.Urgency;
import org.ropeway.shell.Step.State;

/** Every fragment of the shell with invented content, as {@code /style} shows it. */
public record StylePage(TableView table, PageOf<StylePage.Row> students) {
    /** An invented student's line. */
    public record Row(String name, String school, int grade, String tag, String standing, int wishes, String asked) {}

    private static final List<Row> PEOPLE = List.of(
            new Row("Arroyo, Marisol", "Sanger High", 11, "ok", "Approved", 4, "Oct 2, 2026"),
            new Row("Bedrosian, Levon", "Reedley High", 12, "wait", "Waiting for you", 3, "Oct 2, 2026"),
            new Row("Castellanos, Iván", "Dinuba High", 11, "no", "Blocked: bell times", 2, "Oct 1, 2026"),
            new Row("Dhaliwal, Simran", "Kingsburg High", 10, "unknown", "Birth date missing", 5, "Sep 30, 2026"),
            new Row("Esquivel-Montemayor, Guadalupe", "Orosi High", 12, "warn", "Consent missing", 1, "Sep 30, 2026"),
            new Row("Fong, Kaylee", "Selma High", 11, "new", "New from roster", 0, "Sep 29, 2026"));

    static StylePage of(TableRequest request) {
        var students = PageOf.counted(PEOPLE, request, 6_300);
        var table = new TableView(
                "students",
                "Students of six schools",
                "6,300 students",
                "Find a student",
                List.of(new TableView.Filter(
                        "school",
                        "School",
                        List.of(
                                new Option("", "All schools"),
                                new Option("sanger", "Sanger High"),
                                new Option("selma", "Selma High")))),
                true,
                List.of(
                        Column.words("name", "Name"),
                        Column.words("school", "Home school"),
                        Column.figures("grade", "Grade"),
                        Column.plain("Standing"),
                        Column.figures("wishes", "Wishes"),
                        Column.days("asked", "Asked")),
                students,
                "No students found",
                "Try fewer letters, or another school.");
        return new StylePage(table, students);
    }

    public String title() {
        return "Style";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Home", "/home"), new Crumb("Students", "/students"));
    }

    public List<Tile> tiles() {
        return List.of(
                new Tile("Requested", "12,604", "for 6,030 seats", "/requests"),
                new Tile("Approved", "9,871", "78 % of all lists", null),
                new Tile("Blocked", "318", "most by bell times", "/requests"),
                new Tile("Not started", "742", null, null));
    }

    public List<HomeTask> tasks() {
        return List.of(
                new HomeTask(
                        12,
                        "lists wait for your approval",
                        "Unapproved lists are not allocated.",
                        "/lists",
                        null,
                        "4 days late",
                        Urgency.LATE),
                new HomeTask(
                        3,
                        "students are in two files",
                        "The same state id came from two districts.",
                        "/students",
                        null,
                        "due Fri, Oct 9",
                        Urgency.SOON),
                new HomeTask(
                        742, "students have not started", null, "/students", null, "due Fri, Oct 16", Urgency.NORMAL));
    }

    public List<Step> steps() {
        return List.of(
                new Step("Ranked", State.DONE, "Oct 2"),
                new Step("Consent", State.DONE, "Oct 3, A. Arroyo"),
                new Step("Counselor", State.NOW, "Ms. Ito"),
                new Step("Seats", State.LATER, "Oct 20"),
                new Step("First day", State.LATER, null));
    }

    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Home school", "Sanger High, Sanger Unified");
        facts.put("Grade", "11");
        facts.put("Meets", "Mon–Thu 13:10–15:00, Valley ROP Center, Room 4");
        return facts;
    }

    public List<Option> districts() {
        return List.of(
                new Option("", "Choose a district"),
                new Option("sanger", "Sanger Unified"),
                new Option("selma", "Selma Unified"));
    }

    public List<Option> policies() {
        return List.of(
                new Option("fair", "Fair", "No student loses a seat to someone with a lower priority."),
                new Option("most", "Most served", "As many students with a seat as there can be."));
    }

    public List<Integer> hours() {
        return IntStream.of(2, 4, 3, 6, 5, 8).boxed().toList();
    }
}
