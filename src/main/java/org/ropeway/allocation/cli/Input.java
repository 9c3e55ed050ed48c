package org.ropeway.allocation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Clashes;
import org.ropeway.allocation.Clashes.Meeting;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Sections;
import org.ropeway.allocation.Sections.Share;
import org.ropeway.allocation.Students;
import org.ropeway.allocation.Wishes;

/**
 * What the input files say, with the ids by index of the instance.
 *
 * @param courses the course of each section, by its id
 */
record Input(List<String> students, List<String> sections, List<String> courses, Instance instance) {
    /** Where the files are, and what the command line adds to them. */
    record Source(
            Path sections,
            Path requests,
            @Nullable Path students,
            @Nullable Path clashes,
            int seatsPerStudent,
            boolean holdShares) {

        private Tables open(Faults faults) {
            return new Tables(
                    CsvTable.open(sections, faults),
                    CsvTable.open(requests, faults),
                    students == null ? null : CsvTable.open(students, faults),
                    clashes == null ? null : CsvTable.open(clashes, faults),
                    seatsPerStudent,
                    holdShares);
        }
    }

    /** The files, opened. */
    record Tables(
            CsvTable sections,
            CsvTable requests,
            @Nullable CsvTable students,
            @Nullable CsvTable clashes,
            int seatsPerStudent,
            boolean holdShares) {}

    /** Reads the files; empty if there are faults. */
    static Optional<Input> read(Source source, Faults faults) {
        return read(source.open(faults), faults);
    }

    static Optional<Input> read(Tables tables, Faults faults) {
        var sections = new SectionsFile(tables.sections());
        var students = new StudentsFile(tables.students());
        var requests = new RequestsFile(tables.requests(), sections.isReadable() ? sections.byCourse() : null);
        var clashes = new ClashesFile(tables.clashes(), Ids.sorted(sections.ids));
        return faults.none() ? Optional.of(input(tables, sections, students, requests, clashes)) : Optional.empty();
    }

    private static Input input(
            Tables tables, SectionsFile sections, StudentsFile students, RequestsFile requests, ClashesFile clashes) {
        var everyone = new HashSet<>(students.ids);
        everyone.addAll(requests.ids);
        var studentIds = Ids.sorted(everyone);
        var sectionIds = Ids.sorted(sections.ids);
        var place = indexed(sections.ids);
        int[] line = sectionIds.stream().mapToInt(place::get).toArray();
        var courses = indexed(sections.courses);
        int[] course = Arrays.stream(line)
                .map(s -> courses.get(sections.courses.get(s)))
                .toArray();
        var districts = districts(sections, students);
        var instance = new Instance(
                students(studentIds, students, districts, tables.seatsPerStudent()),
                new Sections(
                        course,
                        Arrays.stream(line).map(sections.seats::get).toArray(),
                        shares(sections, line, districts, !tables.holdShares()),
                        clashes(sections, line, clashes.pairs)),
                wishes(studentIds, requests, sectionIds, sections),
                tables.seatsPerStudent());
        var courseIds = Arrays.stream(line).mapToObj(sections.courses::get).toList();
        return new Input(studentIds, sectionIds, courseIds, instance);
    }

    private static Students students(List<String> ids, StudentsFile file, Map<String, Integer> districts, int most) {
        var known = ids.stream()
                .map(id -> file.known.getOrDefault(id, StudentsFile.Known.NOTHING))
                .toList();
        return new Students(
                known.stream().mapToInt(StudentsFile.Known::band).toArray(),
                known.stream()
                        .mapToInt(one -> districts.getOrDefault(one.district(), -1))
                        .toArray(),
                known.stream()
                        .mapToInt(one -> one.seats() < 0 ? most : one.seats())
                        .toArray());
    }

    private static Map<String, Integer> districts(SectionsFile sections, StudentsFile students) {
        var names = new LinkedHashSet<String>();
        sections.shares.forEach(shares -> names.addAll(shares.keySet()));
        students.known.values().forEach(one -> {
            if (one.district() != null) {
                names.add(one.district());
            }
        });
        return indexed(Ids.sorted(names));
    }

    private static List<Share> shares(SectionsFile file, int[] line, Map<String, Integer> districts, boolean released) {
        var shares = new ArrayList<Share>();
        for (int s = 0; s < line.length; s++) {
            int section = s;
            file.shares
                    .get(line[s])
                    .forEach((district, seats) ->
                            shares.add(new Share(section, districts.getOrDefault(district, -1), seats, released)));
        }
        return shares;
    }

    private static Clashes clashes(SectionsFile file, int[] line, List<int[]> besides) {
        var byTime = clashes(file, line);
        if (besides.isEmpty()) {
            return byTime;
        }
        var also = new HashSet<List<Integer>>();
        besides.forEach(pair -> also.add(List.of(Math.min(pair[0], pair[1]), Math.max(pair[0], pair[1]))));
        return Clashes.where(
                line.length, (one, other) -> byTime.between(one, other) || also.contains(List.of(one, other)));
    }

    private static Clashes clashes(SectionsFile file, int[] line) {
        if (file.periods.isEmpty()) {
            return Clashes.byMeeting(
                    Arrays.stream(line).mapToObj(file.meetings::get).toArray(Meeting[]::new));
        }
        var periods = indexed(file.periods);
        return Clashes.byPeriod(Arrays.stream(line)
                .map(s -> 1 + periods.getOrDefault(file.periods.get(s), 0))
                .toArray());
    }

    private static Wishes wishes(
            List<String> students, RequestsFile file, List<String> sections, SectionsFile offered) {
        var wishes = new Wishes.Builder(students.size());
        var index = indexed(sections);
        var byCourse = offered.byCourse();
        var choices = new HashMap<Set<String>, Integer>();
        var place = indexed(students);
        for (var request : file.requests) {
            var wanted = request.sections().isEmpty()
                    ? byCourse.getOrDefault(request.course(), Set.of())
                    : request.sections();
            int choice = choices.computeIfAbsent(
                    wanted,
                    _ -> wishes.choice(wanted.stream().mapToInt(index::get).toArray()));
            wishes.wish(place.getOrDefault(file.ids.get(request.student()), -1), request.rank(), choice);
        }
        return wishes.build();
    }

    /** The index of each name, in the order in which they first come. */
    private static Map<String, Integer> indexed(List<String> names) {
        var index = new HashMap<String, Integer>();
        names.forEach(name -> index.putIfAbsent(name, index.size()));
        return index;
    }

    /** The id of the course that a wish is for. */
    String courseOf(int wish) {
        return courses.get(instance.wishes().sections(wish)[0]);
    }
}
