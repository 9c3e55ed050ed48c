package org.ropeway.students.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Allowed;
import org.ropeway.identity.Reach;
import org.ropeway.identity.Role;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.SchoolId;
import org.ropeway.shell.Column;
import org.ropeway.shell.Csv;
import org.ropeway.shell.Option;
import org.ropeway.shell.PageOf;
import org.ropeway.shell.TableRequest;
import org.ropeway.shell.TableView;
import org.ropeway.shell.Words;
import org.ropeway.students.Student;
import org.ropeway.students.StudentLine;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of students: a counselor's school, a clerk's district, the director's whole agency. */
@Controller
class StudentsController {
    private static final int SIZE = 25;

    private final Students students;
    private final Directory directory;
    private final Words words;

    StudentsController(Students students, Directory directory, Words words) {
        this.students = students;
        this.directory = directory;
        this.words = words;
    }

    @GetMapping("/students")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR, Role.DISTRICT_CLERK})
    @Transactional(readOnly = true)
    String index(Actor actor, @RequestParam Map<String, String> params, HttpServletRequest http, Model model) {
        var request = TableRequest.of(
                params, List.of("name", "grade"), List.of("school", "district", "grade", "standing"), SIZE);
        var names = Names.of(directory, actor.reach());
        var query = query(request).page(request.offset(), request.size());
        long total = students.count(actor.reach(), query);
        var lines = students.list(actor.reach(), query).stream()
                .map(line -> line(line, names, http.getContextPath() + "/students/"))
                .toList();
        var page = PageOf.counted(lines, request, total);
        model.addAttribute(
                "page",
                new StudentsPage(
                        words.say("students.title"),
                        words.say("students.lede"),
                        table(page, total, names),
                        page,
                        names.districts().size() > 1));
        return "students/list";
    }

    /** The same list with what a spreadsheet needs, all pages of it. */
    @GetMapping(path = "/students", params = "format=csv")
    @Allowed({Role.COUNSELOR, Role.DIRECTOR, Role.DISTRICT_CLERK})
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> export(Actor actor, @RequestParam Map<String, String> params) {
        var request = TableRequest.of(
                params, List.of("name", "grade"), List.of("school", "district", "grade", "standing"), SIZE);
        var names = Names.of(directory, actor.reach());
        return Csv.download("students.csv", rows -> {
            rows.row("name", "grade", "school", "district", "standing", "birthDateKnown");
            for (var line : students.list(actor.reach(), query(request))) {
                rows.row(
                        line.name(),
                        line.grade() == null ? "" : line.grade().toString(),
                        names.school(line.school()),
                        names.district(line.district()),
                        line.vanished() ? "vanished" : "active",
                        line.birthDateKnown() ? "yes" : "no");
            }
        });
    }

    private StudentsPage.Line line(StudentLine line, Names names, String above) {
        var grade = line.grade();
        String mark = line.vanished() ? "students.vanished" : line.birthDateKnown() ? null : "students.no-birth-date";
        return new StudentsPage.Line(
                above + line.id(),
                line.name(),
                names.school(line.school()),
                names.district(line.district()),
                grade == null ? "–" : grade.toString(),
                mark == null ? null : words.say(mark),
                line.vanished() ? "no" : "unknown");
    }

    private TableView table(PageOf<StudentsPage.Line> page, long total, Names names) {
        var filters = new ArrayList<TableView.Filter>();
        if (names.schools().size() > 1) {
            filters.add(filter(
                    "school",
                    names.schools().stream()
                            .map(school -> new Option(school.id().toString(), school.name()))
                            .toList()));
        }
        if (names.districts().size() > 1) {
            filters.add(filter(
                    "district",
                    names.districts().stream()
                            .map(district -> new Option(district.id().toString(), district.name()))
                            .toList()));
        }
        filters.add(filter(
                "grade",
                IntStream.rangeClosed(9, 13)
                        .mapToObj(grade -> new Option(Integer.toString(grade), new Grade(grade).toString()))
                        .toList()));
        filters.add(filter(
                "standing",
                List.of(
                        new Option("ACTIVE", words.say("students.standing.active")),
                        new Option("VANISHED", words.say("students.standing.vanished")))));
        return new TableView(
                "students",
                words.say("students.caption"),
                words.say("students.count", total),
                words.say("students.find"),
                filters,
                true,
                columns(names.districts().size() > 1),
                page,
                words.say("students.none"),
                words.say("students.none.text"));
    }

    private List<Column> columns(boolean withDistrict) {
        var columns = new ArrayList<>(
                List.of(Column.words("name", words.say("students.name")), Column.plain(words.say("students.school"))));
        if (withDistrict) {
            columns.add(Column.plain(words.say("students.district")));
        }
        columns.add(Column.figures("grade", words.say("students.grade")));
        columns.add(Column.plain(words.say("students.mark")));
        return columns;
    }

    private TableView.Filter filter(String name, List<Option> options) {
        var all = new ArrayList<Option>();
        all.add(new Option("", words.say("students.filter.all." + name)));
        all.addAll(options);
        return new TableView.Filter(name, words.say("students." + name), all);
    }

    private static StudentQuery query(TableRequest request) {
        var sort = request.sort().equals("grade")
                ? request.descending() ? StudentQuery.Sort.GRADE_DESCENDING : StudentQuery.Sort.GRADE
                : request.descending() ? StudentQuery.Sort.NAME_DESCENDING : StudentQuery.Sort.NAME;
        var district = id(request.filter("district"));
        var school = id(request.filter("school"));
        var standing = request.filter("standing");
        var grade = request.filter("grade");
        return new StudentQuery(
                request.q(),
                district == null ? null : new DistrictId(district),
                school == null ? null : new SchoolId(school),
                grade.matches("[0-9]|1[0-3]") ? new Grade(Integer.parseInt(grade)) : null,
                standing.equals("ACTIVE")
                        ? Student.Standing.ACTIVE
                        : standing.equals("VANISHED") ? Student.Standing.VANISHED : null,
                sort,
                0,
                Integer.MAX_VALUE);
    }

    /** What is no id is no filter. */
    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The schools and districts that the reach has, by name. */
    record Names(
            List<School> schools,
            List<District> districts,
            Map<SchoolId, String> bySchool,
            Map<DistrictId, String> byDistrict) {
        static Names of(Directory directory, Reach reach) {
            var schools = directory.schools();
            var districts = directory.districts();
            return new Names(
                    schools.stream().filter(school -> covers(reach, school)).toList(),
                    districts.stream()
                            .filter(district ->
                                    reach.everyone() || reach.districts().contains(district.id()))
                            .toList(),
                    schools.stream().collect(Collectors.toMap(School::id, School::name)),
                    districts.stream().collect(Collectors.toMap(District::id, District::name)));
        }

        String school(@Nullable SchoolId id) {
            return id == null ? "–" : Objects.requireNonNullElse(bySchool.get(id), "–");
        }

        String district(DistrictId id) {
            return Objects.requireNonNullElse(byDistrict.get(id), "–");
        }

        private static boolean covers(Reach reach, School school) {
            return reach.everyone()
                    || reach.schools().contains(school.id())
                    || reach.districts().contains(school.district());
        }
    }
}
