package org.ropeway.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.catalog.Course;
import org.ropeway.catalog.Courses;
import org.ropeway.eligibility.Outcome;
import org.ropeway.enrollment.AllocationRequest;
import org.ropeway.enrollment.Requests;
import org.ropeway.law.Law;
import org.ropeway.schedule.Section;
import org.ropeway.schedule.Sections;
import org.ropeway.shared.CourseId;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SectionId;
import org.ropeway.shared.TermId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a term's seats are decided from, as things are now. The same state gives the same bytes. */
@Service
@Transactional(readOnly = true)
class TermInputs {
    private final Requests requests;
    private final Sections sections;
    private final Courses courses;
    private final Directory directory;
    private final Law law;
    private final LeftOutWords words;

    TermInputs(
            Requests requests, Sections sections, Courses courses, Directory directory, Law law, LeftOutWords words) {
        this.requests = requests;
        this.sections = sections;
        this.courses = courses;
        this.directory = directory;
        this.law = law;
        this.words = words;
    }

    TermInput of(TermId term) {
        var known = courses.byIds();
        var offered = sections.ofTerm(term).stream()
                .filter(section -> isActive(known.get(section.course())))
                .sorted(Comparator.comparing(Section::code))
                .toList();
        var districts = directory.districts().stream().collect(Collectors.toMap(District::id, District::code));
        var lists = new Lists(known, offered, districts, words);
        requests.forAllocation(term).forEach(lists::add);
        var files = new TermInput.Files(
                sectionsFile(offered, known, districts), lists.requests(), lists.students(), clashesFile(offered));
        return new TermInput(files, offered, lists.leftOut);
    }

    private static boolean isActive(@org.jspecify.annotations.Nullable Course course) {
        return course != null && course.active();
    }

    private static String sectionsFile(
            List<Section> sections, Map<CourseId, Course> courses, Map<DistrictId, String> districts) {
        var shared = sections.stream()
                .flatMap(section -> section.shares().stream())
                .map(share -> districts.get(share.district()))
                .distinct()
                .sorted()
                .toList();
        var text = new StringBuilder("section,course,seats,days,start,end");
        shared.forEach(district -> text.append(",share:").append(district));
        text.append('\n');
        for (var section : sections) {
            var course = courses.get(section.course());
            text.append("%s,%s,%d,%s,%s,%s"
                    .formatted(
                            section.code(),
                            course == null ? "" : course.code(),
                            section.seats(),
                            section.meeting().dayNames(),
                            section.meeting().start(),
                            section.meeting().end()));
            shared.forEach(district -> text.append(',').append(share(section, district, districts)));
            text.append('\n');
        }
        return text.toString();
    }

    private static int share(Section section, String district, Map<DistrictId, String> districts) {
        return section.shares().stream()
                .filter(share -> district.equals(districts.get(share.district())))
                .mapToInt(share -> share.seats())
                .sum();
    }

    /** Sections that do not overlap in time but leave too little time for the way from one site to the other. */
    private @org.jspecify.annotations.Nullable String clashesFile(List<Section> sections) {
        int minutes = law.today("enrollment/travel-minutes").whole();
        var text = new StringBuilder("section,other\n");
        int head = text.length();
        for (int i = 0; i < sections.size(); i++) {
            for (int j = i + 1; j < sections.size(); j++) {
                var one = sections.get(i);
                var other = sections.get(j);
                if (!one.site().equals(other.site())
                        && one.meeting().clashes(other.meeting(), minutes)
                        && !one.meeting().clashes(other.meeting())) {
                    text.append(one.code()).append(',').append(other.code()).append('\n');
                }
            }
        }
        return text.length() == head ? null : text.toString();
    }

    /** Gathers the lists that take part, and what does not. */
    private static final class Lists {
        private final Map<CourseId, String> courses;
        private final Map<SectionId, String> sections;
        private final Map<CourseId, Long> sectionsOf;
        private final Map<DistrictId, String> districts;
        private final LeftOutWords words;
        private final StringBuilder students = new StringBuilder("student,district,band,seats\n");
        private final StringBuilder requests = new StringBuilder("student,rank,course,sections\n");
        final List<TermInput.LeftOut> leftOut = new ArrayList<>();

        Lists(
                Map<CourseId, Course> courses,
                List<Section> offered,
                Map<DistrictId, String> districts,
                LeftOutWords words) {
            this.courses = courses.values().stream().collect(Collectors.toMap(Course::id, Course::code));
            this.sections = offered.stream().collect(Collectors.toMap(Section::id, Section::code));
            this.sectionsOf = offered.stream().collect(Collectors.groupingBy(Section::course, Collectors.counting()));
            this.districts = districts;
            this.words = words;
        }

        String students() {
            return students.toString();
        }

        String requests() {
            return requests.toString();
        }

        void add(AllocationRequest list) {
            if (list.wishes().isEmpty()) {
                return;
            }
            if (!list.takesPart()) {
                leftOut.add(words.wholeList(list));
                return;
            }
            var asked = new HashSet<SectionId>();
            int before = requests.length();
            list.wishes().forEach(wish -> add(list, wish, asked));
            if (requests.length() > before) {
                students.append("%s,%s,%d,%d\n"
                        .formatted(
                                list.student(),
                                districts.get(list.district()),
                                list.band().number(),
                                list.seatsWanted()));
            }
        }

        /** A section that a better wish names already is not asked for again. */
        private void add(AllocationRequest list, AllocationRequest.Wanted wish, Set<SectionId> asked) {
            var offered = wish.sections().stream()
                    .filter(choice -> sections.containsKey(choice.section()))
                    .toList();
            if (offered.isEmpty()) {
                leftOut.add(words.notOffered(list, wish));
                return;
            }
            var open = new ArrayList<String>();
            int before = leftOut.size();
            for (var choice : offered) {
                if (choice.verdict().outcome() != Outcome.ELIGIBLE) {
                    leftOut.add(words.notEligible(list, wish, choice));
                } else if (asked.add(choice.section())) {
                    open.add(sections.getOrDefault(choice.section(), ""));
                }
            }
            if (open.isEmpty() && leftOut.size() == before) {
                leftOut.add(words.namedAbove(list, wish));
            }
            if (!open.isEmpty()) {
                boolean any = open.size() == sectionsOf.getOrDefault(wish.course(), 0L);
                requests.append("%s,%d,%s,%s\n"
                        .formatted(
                                list.student(),
                                wish.rank(),
                                courses.getOrDefault(wish.course(), ""),
                                any ? "" : String.join(" ", open)));
            }
        }
    }
}
