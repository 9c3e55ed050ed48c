package org.ropeway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ropeway.allocation.Clashes;
import org.ropeway.allocation.Clashes.Meeting;
import org.ropeway.allocation.Instance;
import org.ropeway.allocation.Lottery;
import org.ropeway.allocation.Sections;
import org.ropeway.allocation.Students;
import org.ropeway.allocation.Wishes;

/**
 * 730 real students' ratings of 96 real sections, read as an allocation: courses rated 5 or more are wished for, the best rated
 * first, and each student wants as many seats as planned for, at most six, or four near the end of the studies.
 */
record Umass(Instance instance, Lottery lottery) {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int WANTED_FROM = 5;

    static Umass load(Path folder) throws IOException {
        var sections = lines(folder.resolve("sections.csv"));
        var students = lines(folder.resolve("students.csv"));
        int[] course = sections.stream().mapToInt(s -> Integer.parseInt(s[1])).toArray();
        var offered = new Sections(
                course,
                sections.stream().mapToInt(s -> Integer.parseInt(s[3])).toArray(),
                List.of(),
                Clashes.byMeeting(sections.stream().map(Umass::meeting).toArray(Meeting[]::new)));
        int[] wants = students.stream().mapToInt(Umass::wants).toArray();
        int[] ones = IntStream.of(wants).map(_ -> 1).toArray();
        int[] nowhere = IntStream.of(wants).map(_ -> -1).toArray();
        var wishes = wishes(students, sections, course, lines(folder.resolve("ratings.csv")));
        var ids = students.stream().map(s -> s[0]).toList();
        return new Umass(new Instance(new Students(ones, nowhere, wants), offered, wishes, 6), Lottery.draw(1, ids));
    }

    private static Meeting meeting(String[] section) {
        int days = 0;
        for (var day : section[4].split(" ")) {
            days |= 1 << DAYS.indexOf(day);
        }
        return new Meeting(days, Integer.parseInt(section[5]), Integer.parseInt(section[6]));
    }

    private static int wants(String[] student) {
        int planned = student[2].isEmpty() ? 4 : Integer.parseInt(student[2]);
        return Math.min(planned, Integer.parseInt(student[1]) >= 5 ? 4 : 6);
    }

    private static Wishes wishes(
            List<String[]> students, List<String[]> sections, int[] course, List<String[]> ratings) {
        var sectionAt = index(sections);
        var studentAt = index(students);
        var best = new HashMap<Integer, Map<Integer, Integer>>();
        for (var rating : ratings) {
            best.computeIfAbsent(studentAt.get(rating[0]), _ -> new TreeMap<>())
                    .merge(course[sectionAt.get(rating[1])], Integer.parseInt(rating[2]), Math::max);
        }
        var wishes = new Wishes.Builder(students.size());
        best.forEach((student, byCourse) -> {
            var wanted = byCourse.entrySet().stream()
                    .filter(rated -> rated.getValue() >= WANTED_FROM)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (int k = 0; k < wanted.size(); k++) {
                int wish = wanted.get(k);
                int[] ofCourse = IntStream.range(0, course.length)
                        .filter(s -> course[s] == wish)
                        .toArray();
                wishes.wish(student, k + 1, wishes.choice(ofCourse));
            }
        });
        return wishes.build();
    }

    private static Map<String, Integer> index(List<String[]> lines) {
        var index = new HashMap<String, Integer>();
        lines.forEach(line -> index.put(line[0], index.size()));
        return index;
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
