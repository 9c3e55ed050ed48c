package org.ropeway.enrollment;

import org.ropeway.enrollment.Board.Query;
import org.ropeway.enrollment.Board.Show;
import org.ropeway.enrollment.Board.Sort;

/**
 * The board's statements. Everybody by name, what it opens with, has statements of its own that read no more rows of an
 * index than the page shows.
 */
final class BoardSql {
    private static final String ALL_BY_NAME = """
            select student_id, name, school_id, grade, status, consented, wishes, band, blocks, changed_at
              from enrollment.standing
             where term_id = :term
             order by sort_name, student_id
            offset :offset limit :limit
            """;
    private static final String SCHOOLS_BY_NAME = """
            select student_id, name, school_id, grade, status, consented, wishes, band, blocks, changed_at
              from unnest(:schools::uuid[]) as school(id)
             cross join lateral (
                   select student_id, name, school_id, grade, status, consented, wishes, band, blocks, changed_at,
                          sort_name
                     from enrollment.standing
                    where term_id = :term
                      and school_id = school.id
                    order by sort_name, student_id
                    limit :offset + :limit) as first_of_school
             order by sort_name, student_id
            offset :offset limit :limit
            """;
    private static final String CHOSEN = """
            select student_id, name, school_id, grade, status, consented, wishes, band, blocks, changed_at
              from enrollment.standing
             where term_id = :term
               and (:everyone or school_id = any(:schools))
               and (:show = 'EVERYBODY' or kind = :show or :show = 'BLOCKED' and blocked)
               and (:grade::int is null or grade = :grade)
               and (:words = '' or ' ' || sort_name like '% ' || :words || '%')
            """;
    private static final String BY_NAME = CHOSEN + """
             order by sort_name, student_id
            offset :offset limit :limit
            """;
    private static final String BY_NAME_DESCENDING = CHOSEN + """
             order by sort_name desc, student_id desc
            offset :offset limit :limit
            """;
    private static final String BY_OTHER = CHOSEN + """
             order by :sign * case :sort
                        when 'GRADE' then grade
                        when 'WISHES' then wishes
                        when 'CHANGED' then extract(epoch from changed_at)
                        else array_position(
                             '{NOT_STARTED,DRAFT,RETURNED,CONSENT,WAITING,APPROVED}'::text[], kind)
                      end nulls last, sort_name, student_id
            offset :offset limit :limit
            """;

    private BoardSql() {}

    static String rows(Query query, boolean everyone) {
        if (query.sort() != Sort.NAME) {
            return BY_OTHER;
        }
        if (query.descending()) {
            return BY_NAME_DESCENDING;
        }
        boolean everybody = query.show() == Show.EVERYBODY && query.words().isBlank() && query.grade() == null;
        return !everybody ? BY_NAME : everyone ? ALL_BY_NAME : SCHOOLS_BY_NAME;
    }
}
