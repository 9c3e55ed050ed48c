package org.ropeway.students;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Reach;

/** The list's statements and their values: whom the asker reaches, and what was asked for. */
record StudentFilter(Reach reach, StudentQuery query) {
    static final String COUNT = """
            select count(*)
              from students.student
             where standing <> 'MERGED'
               and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
               and (:district::uuid is null or district_id = :district)
               and (:school::uuid is null or school_id = :school)
               and (:grade::int is null or grade = :grade)
               and (:standing::text is null or standing = :standing)
               and (:first::text is null or ' ' || sort_name like '% ' || students.fold(:first) || '%')
               and (:second::text is null or ' ' || sort_name like '% ' || students.fold(:second) || '%')
            """;
    private static final String BY_NAME = """
            select id, family_name || ', ' || coalesce(preferred_given_name, given_name) as name, district_id, school_id,
                   grade, birth_date is not null as birth_date_known, standing = 'VANISHED' as vanished
              from students.student
             where standing <> 'MERGED'
               and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
               and (:district::uuid is null or district_id = :district)
               and (:school::uuid is null or school_id = :school)
               and (:grade::int is null or grade = :grade)
               and (:standing::text is null or standing = :standing)
               and (:first::text is null or ' ' || sort_name like '% ' || students.fold(:first) || '%')
               and (:second::text is null or ' ' || sort_name like '% ' || students.fold(:second) || '%')
             order by sort_name, id
            offset :offset limit :limit
            """;
    private static final String BY_NAME_DESCENDING = """
            select id, family_name || ', ' || coalesce(preferred_given_name, given_name) as name, district_id, school_id,
                   grade, birth_date is not null as birth_date_known, standing = 'VANISHED' as vanished
              from students.student
             where standing <> 'MERGED'
               and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
               and (:district::uuid is null or district_id = :district)
               and (:school::uuid is null or school_id = :school)
               and (:grade::int is null or grade = :grade)
               and (:standing::text is null or standing = :standing)
               and (:first::text is null or ' ' || sort_name like '% ' || students.fold(:first) || '%')
               and (:second::text is null or ' ' || sort_name like '% ' || students.fold(:second) || '%')
             order by sort_name desc, id desc
            offset :offset limit :limit
            """;
    private static final String BY_GRADE = """
            select id, family_name || ', ' || coalesce(preferred_given_name, given_name) as name, district_id, school_id,
                   grade, birth_date is not null as birth_date_known, standing = 'VANISHED' as vanished
              from students.student
             where standing <> 'MERGED'
               and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
               and (:district::uuid is null or district_id = :district)
               and (:school::uuid is null or school_id = :school)
               and (:grade::int is null or grade = :grade)
               and (:standing::text is null or standing = :standing)
               and (:first::text is null or ' ' || sort_name like '% ' || students.fold(:first) || '%')
               and (:second::text is null or ' ' || sort_name like '% ' || students.fold(:second) || '%')
             order by grade nulls last, sort_name, id
            offset :offset limit :limit
            """;
    private static final String BY_GRADE_DESCENDING = """
            select id, family_name || ', ' || coalesce(preferred_given_name, given_name) as name, district_id, school_id,
                   grade, birth_date is not null as birth_date_known, standing = 'VANISHED' as vanished
              from students.student
             where standing <> 'MERGED'
               and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
               and (:district::uuid is null or district_id = :district)
               and (:school::uuid is null or school_id = :school)
               and (:grade::int is null or grade = :grade)
               and (:standing::text is null or standing = :standing)
               and (:first::text is null or ' ' || sort_name like '% ' || students.fold(:first) || '%')
               and (:second::text is null or ' ' || sort_name like '% ' || students.fold(:second) || '%')
             order by grade desc nulls last, sort_name, id
            offset :offset limit :limit
            """;

    static String sql(StudentQuery.Sort sort) {
        return switch (sort) {
            case NAME -> BY_NAME;
            case NAME_DESCENDING -> BY_NAME_DESCENDING;
            case GRADE -> BY_GRADE;
            case GRADE_DESCENDING -> BY_GRADE_DESCENDING;
        };
    }

    Map<String, @Nullable Object> params() {
        var district = query.district();
        var school = query.school();
        var grade = query.grade();
        var standing = query.standing();
        var words = Arrays.stream(query.words().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(StudentFilter::literally)
                .toList();
        var params = new HashMap<String, @Nullable Object>();
        params.put("everyone", reach.everyone());
        params.put("districts", reach.districts().stream().map(id -> id.value()).toArray(UUID[]::new));
        params.put("schools", reach.schools().stream().map(id -> id.value()).toArray(UUID[]::new));
        params.put("students", reach.students().stream().map(id -> id.value()).toArray(UUID[]::new));
        params.put("district", district == null ? null : district.value());
        params.put("school", school == null ? null : school.value());
        params.put("grade", grade == null ? null : grade.value());
        params.put("standing", standing == null ? null : standing.name());
        params.put("first", words.isEmpty() ? null : words.getFirst());
        params.put("second", words.size() < 2 ? null : words.get(1));
        params.put("offset", query.offset());
        params.put("limit", query.limit());
        return params;
    }

    /** Percent signs and underscores are letters here, not patterns. */
    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
