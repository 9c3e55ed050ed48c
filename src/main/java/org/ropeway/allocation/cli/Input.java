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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.allocation.Clashes;
import org.ropeway.allocation.Clashes.Meeting;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Sections;
import org.ropeway.allocation.Share;
import org.ropeway.allocation.Students;
import org.ropeway.allocation.Wishes;

/**
 * What the input files say, with the ids by index of the instance.
 *
 * @param courses the course of each section, by its id
 */
record Input(List<String> students, List<String> sections, List<String> courses, Instance instance) {
    /** Where the files are, and what the command line adds to them. */
    record Source(Path sections, Path requests, @Nullable Path students, int seatsPerStudent, boolean holdShares) {}

    /** Reads the files; empty if there are faults. */
    static Optional<Input> read(Source source, Faults faults) {
        var sections = new SectionsFile(source.sections(), faults);
        var students = new StudentsFile(source.students(), faults);
        var courses = indexed(sections.courses);
        var requests = new RequestsFile(source.requests(), sections.isReadable() ? courses : null, faults);
        return faults.none() ? Optional.of(input(source, sections, students, courses, requests)) : Optional.empty();
    }

    private static Input input(
            Source source,
            SectionsFile sections,
            StudentsFile students,
            Map<String, Integer> courses,
            RequestsFile requests) {
        var everyone = new HashSet<>(students.ids);
        everyone.addAll(requests.ids);
        var studentIds = Ids.sorted(everyone);
        var sectionIds = Ids.sorted(sections.ids);
        var place = indexed(sections.ids);
        int[] line = sectionIds.stream().mapToInt(place::get).toArray();
        int[] course = Arrays.stream(line)
                .map(s -> courses.get(sections.courses.get(s)))
                .toArray();
        var districts = districts(sections, students);
        var instance = new Instance(
                students(studentIds, students, districts, source.seatsPerStudent()),
                new Sections(
                        course,
                        Arrays.stream(line).map(sections.seats::get).toArray(),
                        shares(sections, line, districts, !source.holdShares()),
                        clashes(sections, line)),
                wishes(studentIds, requests, course, courses.size()),
                source.seatsPerStudent());
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

    private static Wishes wishes(List<String> students, RequestsFile file, int[] course, int courses) {
        var wishes = new Wishes.Builder(students.size());
        int[] choice = new int[courses];
        for (int c = 0; c < courses; c++) {
            int wanted = c;
            choice[c] = wishes.choice(IntStream.range(0, course.length)
                    .filter(s -> course[s] == wanted)
                    .toArray());
        }
        var place = indexed(students);
        int[] index = file.ids.stream().mapToInt(place::get).toArray();
        file.requests.forEach(
                request -> wishes.wish(index[request.student()], request.rank(), choice[request.course()]));
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
