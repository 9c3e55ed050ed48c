package org.ropeway.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ropeway.agency.School;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Method;
import org.ropeway.schedule.Credential;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Share;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.InstructorId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SectionId;

/**
 * Lays the sections of the season's next term: on campuses within the schools' own bells, which is what makes real
 * conflicts, and at centers and businesses when regional classes meet.
 */
final class Timetable {
    private static final List<MeetingPattern> AFTER_SCHOOL = List.of(
            MeetingPattern.of("Mon Wed", "15:40", "17:30"),
            MeetingPattern.of("Tue Thu", "15:40", "17:30"),
            MeetingPattern.of("Mon Tue Wed Thu", "15:30", "16:45"));
    private static final List<MeetingPattern> REGIONAL = List.of(
            MeetingPattern.of("Mon Wed", "16:00", "18:00"),
            MeetingPattern.of("Tue Thu", "16:00", "18:00"),
            MeetingPattern.of("Mon Wed", "18:15", "20:15"),
            MeetingPattern.of("Tue Thu", "18:15", "20:15"),
            MeetingPattern.of("Sat", "09:00", "13:00"),
            MeetingPattern.of("Mon Tue Wed Thu Fri", "13:15", "15:05"));
    private static final MeetingPattern ZERO_PERIOD = MeetingPattern.of("Mon Tue Wed Thu Fri", "06:55", "07:47");
    /** How often a section meets in each of the seven periods: mostly when upper grades have room. */
    private static final int[] PERIODS = {8, 2, 2, 2, 14, 36, 36};

    private final Program program;
    private final Season season;
    private final Places places;
    private final Teaching teaching;
    private final Draw draw;
    private final People people;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, List<Teacher>> teachers = new HashMap<>();
    private final List<Teacher> all = new ArrayList<>();

    Timetable(Program program, Season season, Places places, Teaching teaching, Draw draw) {
        this.program = program;
        this.season = season;
        this.places = places;
        this.teaching = teaching;
        this.draw = draw;
        this.people = new People(draw.of("instructors"), program.mix());
    }

    /** An instructor and when he or she teaches already. */
    private record Teacher(Instructor instructor, List<MeetingPattern> busy) {
        boolean isFree(MeetingPattern meeting) {
            return busy.stream().noneMatch(other -> other.clashes(meeting, 30));
        }
    }

    void lay() {
        for (var course : teaching.courses()) {
            int wanted = teaching.popularity().getOrDefault(course.id(), 1);
            int count = (wanted >= 8 ? 3 : wanted >= 6 ? 2 : 1) * program.sections();
            for (int i = 0; i < count; i++) {
                sections.add(section(course, i, wanted));
            }
        }
    }

    List<Section> sections() {
        return sections;
    }

    List<Instructor> instructors() {
        return all.stream().map(Teacher::instructor).toList();
    }

    private Section section(Course course, int number, int wanted) {
        var site = site(course);
        var meeting = meeting(site);
        int seats = (program.isValley() ? 12 : 22) + 3 * draw.below(4) + (wanted >= 8 ? 3 : 0);
        return new Section(
                new SectionId(draw.id()),
                course.id(),
                course.code() + "-" + (number + 1),
                season.next().id(),
                site.id(),
                meeting,
                instructor(course, meeting),
                seats,
                shares(site, seats));
    }

    private Site site(Course course) {
        var businesses = places.businessesIn(teaching.sectorOf(course));
        if (course.method() != Method.CLASSROOM && !businesses.isEmpty()) {
            return draw.pick(businesses);
        }
        var college = course.college();
        var near = places.sites().stream()
                .filter(site -> site.kind() != Site.Kind.BUSINESS)
                .filter(site -> college == null || isNear(site, college.college()))
                .toList();
        return near.get(draw.among(near.stream().mapToInt(this::room).toArray()));
    }

    /** How much of the teaching a site takes: a school by its size, a center like a middling one. */
    private int room(Site site) {
        var school = site.school();
        return school == null ? 8 : places.sizes().getOrDefault(school, 0);
    }

    /** Dinuba and Cutler-Orosi lie in Tulare County, the area of College of the Sequoias; Kingsburg lies between. */
    private boolean isNear(Site site, String college) {
        var cds = places.schools().stream()
                .filter(school -> school.id().equals(site.school()))
                .map(school -> String.valueOf(school.cdsCode()))
                .findFirst()
                .orElse("");
        boolean tulare = cds.startsWith("54") || site.name().equals(Teaching.SEQUOIAS);
        boolean between = cds.startsWith("1062257");
        return between || tulare == college.equals(Teaching.SEQUOIAS);
    }

    private MeetingPattern meeting(Site site) {
        var school = site.school();
        if (school == null) {
            return draw.pick(REGIONAL);
        }
        return switch (draw.among(60, 30, 10)) {
            case 0 -> places.day(school).get(draw.among(PERIODS)).meeting();
            case 1 -> draw.pick(AFTER_SCHOOL);
            default -> ZERO_PERIOD;
        };
    }

    private InstructorId instructor(Course course, MeetingPattern meeting) {
        var sector = teaching.sectorOf(course);
        var known = teachers.computeIfAbsent(sector, _ -> new ArrayList<>());
        var free = known.stream()
                .filter(teacher -> teacher.isFree(meeting) && teacher.busy().size() < 4)
                .findFirst()
                .orElseGet(() -> hire(sector, known));
        free.busy().add(meeting);
        return free.instructor().id();
    }

    private Teacher hire(String sector, List<Teacher> known) {
        var person = people.person();
        LocalDate lastDay = season.today().plusMonths(8L + 6L * draw.below(9)).withDayOfMonth(1);
        var credential = new Credential("Designated subjects, career technical education", sector, lastDay);
        var email = "%s.%d@%s.example".formatted(person.handle(), all.size() + 1, program.slug());
        var teacher = new Teacher(
                new Instructor(new InstructorId(draw.id()), person.name(), email, List.of(credential)),
                new ArrayList<>());
        known.add(teacher);
        all.add(teacher);
        return teacher;
    }

    /** Half of the sections keep seats: on a campus for its own district, elsewhere for all by their size. */
    private List<Share> shares(Site site, int seats) {
        if (places.districts().size() < 2 || draw.percent(50)) {
            return List.of();
        }
        var school = site.school();
        var release = Season.release(program.windowIn(season));
        if (school != null) {
            var own = places.schools().stream()
                    .filter(one -> one.id().equals(school))
                    .findFirst()
                    .orElseThrow();
            return List.of(new Share(own.district(), seats / 2, release));
        }
        var shares = new ArrayList<Share>();
        var sizes = districtSizes();
        int total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        sizes.forEach((district, size) -> {
            int kept = seats * size / (total * 2);
            if (kept > 0) {
                shares.add(new Share(district, kept, release));
            }
        });
        return shares;
    }

    private Map<DistrictId, Integer> districtSizes() {
        var sizes = new java.util.LinkedHashMap<DistrictId, Integer>();
        for (School school : places.schools()) {
            sizes.merge(school.district(), places.sizes().getOrDefault(school.id(), 0), Integer::sum);
        }
        return sizes;
    }
}
