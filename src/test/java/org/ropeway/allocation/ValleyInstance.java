package org.ropeway.allocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Writes {@code bench/instances/valley-6300}: 6,300 invented students of the seven districts of Valley ROP and 201 sections of 108
 * courses, with about two requests for each seat. Everything is drawn from one seed by {@link Random}, whose algorithm the
 * Java platform fixes, and in whole numbers, so the files are the same everywhere, byte for byte.
 *
 * <p>Popularity falls off as one over the course's place, students wish mostly within one of fifteen sectors, sections meet at
 * the hours at which regional classes meet (so some overlap without being equal), seniors are band 1, juniors band 2, the
 * others band 3, and about half of the sections keep shares for districts.
 */
public final class ValleyInstance {
    private static final long SEED = 6300;
    private static final int STUDENTS = 6_300;
    private static final int SECTIONS = 201;
    private static final int COURSES = 108;
    private static final int SECTORS = 15;
    private static final String[] DISTRICTS = {
        "Cutler-Orosi", "Dinuba", "Kings Canyon", "Kingsburg", "Parlier", "Sanger", "Selma"
    };
    /** Of 100 students, in the order of the districts. */
    private static final int[] SIZE = {9, 15, 22, 8, 8, 23, 15};

    private static final String[] MEETINGS = {
        "Mon Wed,13:00,14:30",
        "Tue Thu,13:00,14:30",
        "Mon Tue Wed Thu Fri,07:15,08:10",
        "Mon Tue Wed Thu Fri,13:00,13:55",
        "Mon Tue Wed Thu Fri,14:00,14:55",
        "Mon Wed,15:30,17:00",
        "Tue Thu,15:30,17:00",
        "Mon Wed Fri,14:00,15:00",
        "Tue Thu,17:30,19:30",
        "Wed,15:30,18:30",
        "Sat,09:00,12:00"
    };

    private final Random random = new Random(SEED);
    private final int[] sectorOf = new int[COURSES];

    private ValleyInstance() {}

    /** @param args the folder to write to */
    public static void main(String[] args) throws IOException {
        write(Path.of(args.length > 0 ? args[0] : "bench/instances/valley-6300"));
    }

    public static void write(Path folder) throws IOException {
        var valley = new ValleyInstance();
        Files.createDirectories(folder);
        write(folder.resolve("sections.csv"), valley.sections());
        valley.writeStudents(folder);
    }

    private List<String> sections() {
        var lines = new ArrayList<String>();
        lines.add("section,course,seats,days,start,end,share:" + String.join(",share:", DISTRICTS));
        for (int section = 1; section <= SECTIONS; section++) {
            int course = section <= COURSES ? section : byPopularity(COURSES) + 1;
            int seats = 20 + 4 * random.nextInt(7);
            var meeting = MEETINGS[random.nextInt(MEETINGS.length)];
            lines.add("%d,%d,%d,%s,%s".formatted(section, course, seats, meeting, shares(seats)));
        }
        for (int course = 0; course < COURSES; course++) {
            sectorOf[course] = random.nextInt(SECTORS);
        }
        return lines;
    }

    /** Half of the sections keep half of their seats, by the size of the districts, rounded down. */
    private String shares(int seats) {
        boolean shared = random.nextBoolean();
        var cells = new ArrayList<String>();
        for (int size : SIZE) {
            cells.add(String.valueOf(shared ? seats * size / 200 : 0));
        }
        return String.join(",", cells);
    }

    private void writeStudents(Path folder) throws IOException {
        var students = new ArrayList<String>();
        var requests = new ArrayList<String>();
        students.add("student,district,band,seats");
        requests.add("student,rank,course");
        for (int student = 1; student <= STUDENTS; student++) {
            int seats = random.nextInt(4) == 0 ? 1 : 2;
            students.add("%d,%s,%d,%d".formatted(student, DISTRICTS[among(SIZE)], 1 + among(30, 40, 30), seats));
            int rank = 0;
            for (int course : wishes(1 + among(36, 34, 20, 10))) {
                requests.add("%d,%d,%d".formatted(student, ++rank, course + 1));
            }
        }
        write(folder.resolve("students.csv"), students);
        write(folder.resolve("requests.csv"), requests);
    }

    private LinkedHashSet<Integer> wishes(int count) {
        int sector = sectorOf[byPopularity(COURSES)];
        var wishes = new LinkedHashSet<Integer>();
        for (int tries = 0; wishes.size() < count; tries++) {
            int course = byPopularity(COURSES);
            if (sectorOf[course] == sector || random.nextInt(10) < 4 || tries > 200) {
                wishes.add(course);
            }
        }
        return wishes;
    }

    /** An index below the count, weighted as one over its place, softened by eight. */
    private int byPopularity(int count) {
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 100_000 / (i + 8);
        }
        return among(weights);
    }

    /** An index, weighted. */
    private int among(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        int index = 0;
        while (drawn >= weights[index]) {
            drawn -= weights[index++];
        }
        return index;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
