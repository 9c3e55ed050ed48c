package org.ropeway.demo;

import static org.ropeway.students.SpecialPopulation.DISABILITY;
import static org.ropeway.students.SpecialPopulation.ECONOMICALLY_DISADVANTAGED;
import static org.ropeway.students.SpecialPopulation.ENGLISH_LEARNER;
import static org.ropeway.students.SpecialPopulation.FOSTER_CARE;
import static org.ropeway.students.SpecialPopulation.HOMELESS;
import static org.ropeway.students.SpecialPopulation.MILITARY_FAMILY;
import static org.ropeway.students.SpecialPopulation.SINGLE_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ropeway.agency.Agency.Structure;
import org.ropeway.agency.School;
import org.ropeway.demo.People.Person;
import org.ropeway.shared.Grade;
import org.ropeway.shared.StudentId;
import org.ropeway.students.Gender;
import org.ropeway.students.SpecialPopulation;

/** Invents an agency's students. Their grades and ages are those of the school year of the season's next term. */
final class Pupils {
    /** Of grades 9, 10, 11, 12 and adults: where any high-school student may come, and where upper grades do. */
    private static final int[] ANY_GRADE = {12, 18, 34, 33, 3};

    private static final int[] UPPER_GRADES = {2, 6, 42, 46, 4};

    /** How often each period is the free one: it is the last, mostly. */
    private static final int[] FREE = {6, 1, 1, 1, 9, 28, 54};

    /** Of a thousand students. */
    private static final Map<SpecialPopulation, Integer> POPULATIONS = new EnumMap<>(Map.of(
            ECONOMICALLY_DISADVANTAGED, 740,
            ENGLISH_LEARNER, 210,
            DISABILITY, 115,
            HOMELESS, 28,
            FOSTER_CARE, 9,
            MILITARY_FAMILY, 6,
            SINGLE_PARENT, 5));

    private final Program program;
    private final Season season;
    private final Draw draw;
    private final People people;
    private final Draw ids;
    private final Draw homes;
    private final List<String> neighbors;
    private final int[] grades;

    Pupils(Program program, Season season, Draw draw) {
        this.program = program;
        this.season = season;
        this.draw = draw;
        this.people = new People(draw.of("names"), program.mix());
        this.ids = draw.of("ids");
        this.homes = draw.of("homes");
        this.neighbors = program.neighbors();
        this.grades = program.structure() == Structure.COUNTY_OFFICE ? UPPER_GRADES : ANY_GRADE;
    }

    /** Exactly as many as the program has, shared among the schools by their sizes. */
    List<Pupil> at(Places places) {
        var pupils = new ArrayList<Pupil>();
        int total = places.sizes().values().stream().mapToInt(Integer::intValue).sum();
        int before = 0;
        for (var school : places.schools()) {
            before += places.sizes().getOrDefault(school.id(), 0);
            while (pupils.size() < (long) program.students() * before / total) {
                pupils.add(pupil(pupils.size() + 1, school));
            }
        }
        if (program.isValley()) {
            move(pupils, "Dinuba High", "Reedley High");
        }
        return pupils;
    }

    /** One student has moved and stands on the rosters of both schools: the clerk has to say who is who. */
    private static void move(List<Pupil> pupils, String from, String to) {
        int last = lastAt(pupils, to);
        pupils.set(last, pupils.get(lastAt(pupils, from)).at(pupils.get(last)));
    }

    private static int lastAt(List<Pupil> pupils, String school) {
        return IntStream.range(0, pupils.size())
                .filter(i -> pupils.get(i).school().name().startsWith(school)
                        && pupils.get(i).grade().isHighSchool())
                .max()
                .orElseThrow();
    }

    private Pupil pupil(int number, School school) {
        var person = people.person();
        int drawn = draw.among(grades);
        var grade = drawn == 4 ? Grade.ADULT : new Grade(9 + drawn);
        return new Pupil(
                number,
                new StudentId(ids.id(number)),
                person,
                grade.isAdult() ? null : people.parentOf(person),
                school,
                grade,
                birthDate(grade),
                gender(person),
                "9%d%08d".formatted(Program.ALL.indexOf(program), 10_000_000 + number * 7),
                populations(),
                outside(),
                periods(grade));
    }

    /** In a grade by the state's first of September, one in twenty-five a year older; six of a thousand are not told. */
    private @Nullable LocalDate birthDate(Grade grade) {
        int days = draw.below(365);
        boolean older = draw.percent(4);
        int adultYears = draw.below(25);
        if (draw.below(1000) < 6) {
            return null;
        }
        int year = season.next().year().firstYear();
        int age = grade.isAdult() ? 19 + adultYears : grade.value() + 5 + (older ? 1 : 0);
        return LocalDate.of(year - age, 9, 1).minusDays(days);
    }

    private Gender gender(Person person) {
        int of = draw.below(100);
        return of == 0 ? Gender.OTHER : of == 1 ? Gender.UNKNOWN : person.girl() ? Gender.FEMALE : Gender.MALE;
    }

    /** Four of a thousand live in a district next door that is no member, where the program's page names such. */
    private @Nullable String outside() {
        boolean outside = homes.below(1000) < 4;
        return outside && !neighbors.isEmpty() ? homes.pick(neighbors) : null;
    }

    private Set<SpecialPopulation> populations() {
        var populations = EnumSet.noneOf(SpecialPopulation.class);
        POPULATIONS.forEach((population, chance) -> {
            if (draw.below(1000) < chance) {
                populations.add(population);
            }
        });
        return populations;
    }

    /** Lower grades have one period free, upper grades two or three, adults all of them. */
    private Set<Integer> periods(Grade grade) {
        var periods = new TreeSet<Integer>();
        if (grade.isAdult()) {
            return periods;
        }
        for (int period = 1; period <= Places.PERIODS; period++) {
            periods.add(period);
        }
        int free = grade.value() < 11 ? 1 : grade.value() == 11 ? 2 : 2 + draw.below(2);
        while (periods.size() > Places.PERIODS - free) {
            periods.remove(1 + draw.among(FREE));
        }
        return periods;
    }
}
