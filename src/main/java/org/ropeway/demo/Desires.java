package org.ropeway.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ropeway.agency.School;
import org.ropeway.agency.Site;
import org.ropeway.catalog.Course;
import org.ropeway.schedule.Section;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.MeetingPattern;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.SiteId;

/**
 * What the students of each school can reach and how much they want it: popular courses more than others, those on their
 * own campus most, and mostly within one sector.
 */
final class Desires {
    private static final int ON_CAMPUS = 6;
    private static final int AT_A_CENTER = 2;
    private static final int ELSEWHERE_IN_THE_DISTRICT = 1;

    private final Places places;
    private final Teaching teaching;
    private final Map<SiteId, Site> sites;
    private final Map<CourseId, List<Section>> sectionsOf;
    private final Map<SchoolId, Menu> menus = new HashMap<>();

    Desires(Places places, Teaching teaching, List<Section> sections) {
        this.places = places;
        this.teaching = teaching;
        this.sites = places.sites().stream().collect(Collectors.toMap(Site::id, Function.identity()));
        this.sectionsOf = sections.stream().collect(Collectors.groupingBy(Section::course));
    }

    /** A course within a school's reach. @param meetings of the sections within reach */
    private record Dish(CourseId course, int weight, String sector, List<MeetingPattern> meetings) {}

    /** @param weights of the dishes, in their order */
    private record Menu(List<Dish> dishes, int[] weights) {}

    /** Different courses, most wanted first; fewer where the school can reach no more. */
    List<CourseId> of(Pupil pupil, int count, Draw draw) {
        var menu = menus.computeIfAbsent(pupil.school().id(), _ -> menu(pupil.school()));
        if (menu.dishes().isEmpty()) {
            return List.of();
        }
        var sector = menu.dishes().get(draw.among(menu.weights())).sector();
        boolean careful = draw.percent(75);
        var wanted = new ArrayList<CourseId>();
        for (int tries = 0; wanted.size() < count && tries < 60; tries++) {
            var dish = menu.dishes().get(draw.among(menu.weights()));
            boolean likes = dish.sector().equals(sector) || draw.percent(30);
            if (likes && !wanted.contains(dish.course()) && (!careful || hasTime(pupil, dish))) {
                wanted.add(dish.course());
            }
        }
        return wanted;
    }

    private Menu menu(School school) {
        var dishes = teaching.courses().stream()
                .map(course -> dish(school, course))
                .filter(dish -> dish.weight() > 0)
                .toList();
        return new Menu(dishes, dishes.stream().mapToInt(Dish::weight).toArray());
    }

    private Dish dish(School school, Course course) {
        var within = sectionsOf.getOrDefault(course.id(), List.of()).stream()
                .filter(section -> nearness(school, section) > 0)
                .toList();
        int near = within.stream()
                .mapToInt(section -> nearness(school, section))
                .max()
                .orElse(0);
        int popularity = teaching.popularity().getOrDefault(course.id(), 1);
        var meetings = within.stream().map(Section::meeting).toList();
        return new Dish(course.id(), near * popularity * popularity, teaching.sectorOf(course), meetings);
    }

    private int nearness(School school, Section section) {
        var campus = Objects.requireNonNull(sites.get(section.site())).school();
        if (campus == null) {
            return AT_A_CENTER;
        }
        if (campus.equals(school.id())) {
            return ON_CAMPUS;
        }
        return places.schools().stream()
                        .anyMatch(other ->
                                other.id().equals(campus) && other.district().equals(school.district()))
                ? ELSEWHERE_IN_THE_DISTRICT
                : 0;
    }

    /** Whether a section within reach leaves the student's classes at home alone. */
    private boolean hasTime(Pupil pupil, Dish dish) {
        var day = places.day(pupil.school().id());
        return dish.meetings().stream()
                .anyMatch(meeting -> pupil.periods().stream()
                        .noneMatch(period -> day.get(period - 1).meeting().clashes(meeting)));
    }
}
