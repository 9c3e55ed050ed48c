package org.ropeway.students;

/** Merges staged organizations, terms, courses, classes and enrollments of the home schools. */
final class HomeMerge {
    private final RosterLoad.Staged staged;

    HomeMerge(RosterLoad.Staged staged) {
        this.staged = staged;
    }

    LoadCounts orgs(boolean all) {
        return staged.counts(staged.sql("""
                with done as (
                  merge into students.home_org t
                  using stage_org s on t.district_id = :district and t.source_id = s.source_id
                  when matched and s.deleted and t.vanished_on is null then
                    update set vanished_on = :today
                  when matched and not s.deleted
                   and (t.name, t.kind, t.identifier, t.parent_source_id, t.school_id, t.vanished_on)
                       is distinct from
                       (s.name, s.kind, s.identifier, s.parent_source_id, coalesce(s.school_id, t.school_id), null) then
                    update set name = s.name, kind = s.kind, identifier = s.identifier,
                               parent_source_id = s.parent_source_id, school_id = coalesce(s.school_id, t.school_id),
                               vanished_on = null
                  when not matched and not s.deleted then
                    insert (district_id, source_id, name, kind, identifier, parent_source_id, school_id)
                    values (:district, s.source_id, s.name, s.kind, s.identifier, s.parent_source_id, s.school_id)
                  when not matched by source and :all and t.district_id = :district and t.vanished_on is null then
                    update set vanished_on = :today
                  returning merge_action() as act, t.vanished_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and vanished_on is null) as changed,
                       (select count(*) from stage_org where not deleted)
                         - count(*) filter (where vanished_on is null) as unchanged,
                       count(*) filter (where vanished_on is not null) as vanished
                  from done
                """).param("all", all));
    }

    LoadCounts terms(boolean all) {
        return staged.counts(staged.sql("""
                with done as (
                  merge into students.home_term t
                  using stage_term s on t.district_id = :district and t.source_id = s.source_id
                  when matched and s.deleted and t.vanished_on is null then
                    update set vanished_on = :today
                  when matched and not s.deleted
                   and (t.title, t.kind, t.first_day, t.last_day, t.parent_source_id, t.vanished_on)
                       is distinct from (s.title, s.kind, s.first_day, s.last_day, s.parent_source_id, null) then
                    update set title = s.title, kind = s.kind, first_day = s.first_day, last_day = s.last_day,
                               parent_source_id = s.parent_source_id, vanished_on = null
                  when not matched and not s.deleted then
                    insert (district_id, source_id, title, kind, first_day, last_day, parent_source_id)
                    values (:district, s.source_id, s.title, s.kind, s.first_day, s.last_day, s.parent_source_id)
                  when not matched by source and :all and t.district_id = :district and t.vanished_on is null then
                    update set vanished_on = :today
                  returning merge_action() as act, t.vanished_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and vanished_on is null) as changed,
                       (select count(*) from stage_term where not deleted)
                         - count(*) filter (where vanished_on is null) as unchanged,
                       count(*) filter (where vanished_on is not null) as vanished
                  from done
                """).param("all", all));
    }

    LoadCounts courses(boolean all) {
        return staged.counts(staged.sql("""
                with done as (
                  merge into students.home_course t
                  using stage_course s on t.district_id = :district and t.source_id = s.source_id
                  when matched and s.deleted and t.vanished_on is null then
                    update set vanished_on = :today
                  when matched and not s.deleted
                   and (t.title, t.code, t.vanished_on) is distinct from (s.title, s.code, null) then
                    update set title = s.title, code = s.code, vanished_on = null
                  when not matched and not s.deleted then
                    insert (district_id, source_id, title, code) values (:district, s.source_id, s.title, s.code)
                  when not matched by source and :all and t.district_id = :district and t.vanished_on is null then
                    update set vanished_on = :today
                  returning merge_action() as act, t.vanished_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and vanished_on is null) as changed,
                       (select count(*) from stage_course where not deleted)
                         - count(*) filter (where vanished_on is null) as unchanged,
                       count(*) filter (where vanished_on is not null) as vanished
                  from done
                """).param("all", all));
    }

    LoadCounts classes(boolean all) {
        return staged.counts(staged.sql("""
                with done as (
                  merge into students.home_class t
                  using stage_class s on t.district_id = :district and t.source_id = s.source_id
                  when matched and s.deleted and t.vanished_on is null then
                    update set vanished_on = :today
                  when matched and not s.deleted
                   and (t.title, t.code, t.course_source_id, t.org_source_id, t.term_source_ids, t.periods, t.location,
                        t.vanished_on)
                       is distinct from
                       (s.title, s.code, s.course_source_id, s.org_source_id, s.term_source_ids, s.periods, s.location,
                        null) then
                    update set title = s.title, code = s.code, course_source_id = s.course_source_id,
                               org_source_id = s.org_source_id, term_source_ids = s.term_source_ids,
                               periods = s.periods, location = s.location, vanished_on = null
                  when not matched and not s.deleted then
                    insert (id, district_id, source_id, title, code, course_source_id, org_source_id, term_source_ids,
                            periods, location)
                    values (uuidv7(), :district, s.source_id, s.title, s.code, s.course_source_id, s.org_source_id,
                            s.term_source_ids, s.periods, s.location)
                  when not matched by source and :all and t.district_id = :district and t.vanished_on is null then
                    update set vanished_on = :today
                  returning merge_action() as act, t.vanished_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and vanished_on is null) as changed,
                       (select count(*) from stage_class where not deleted)
                         - count(*) filter (where vanished_on is null) as unchanged,
                       count(*) filter (where vanished_on is not null) as vanished
                  from done
                """).param("all", all));
    }

    /** After classes and students: a row whose student or class is not ours is passed over. */
    LoadCounts enrollments(boolean all) {
        return staged.counts(staged.sql("""
                with known as materialized (
                  select u.student_id, c.id as class_id, e.source_id, e.first_day, e.last_day, e.deleted
                    from stage_enrollment e
                    join students.student_source u
                      on u.district_id = :district and u.source_id = e.user_source_id
                    join students.home_class c
                      on c.district_id = :district and c.source_id = e.class_source_id
                ), done as (
                  merge into students.home_enrollment t
                  using known s
                     on t.student_id = s.student_id and t.class_id = s.class_id and t.source_id = s.source_id
                  when matched and s.deleted and t.ended_on is null then
                    update set ended_on = :today
                  when matched and not s.deleted
                   and (t.first_day, t.last_day, t.ended_on) is distinct from (s.first_day, s.last_day, null) then
                    update set first_day = s.first_day, last_day = s.last_day, ended_on = null
                  when not matched and not s.deleted then
                    insert (student_id, class_id, source_id, first_day, last_day)
                    values (s.student_id, s.class_id, s.source_id, s.first_day, s.last_day)
                  when not matched by source and :all and t.ended_on is null
                   and t.class_id in (select id from students.home_class where district_id = :district) then
                    update set ended_on = :today
                  returning merge_action() as act, t.ended_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and ended_on is null) as changed,
                       (select count(*) from known where not deleted)
                         - count(*) filter (where ended_on is null) as unchanged,
                       count(*) filter (where ended_on is not null) as vanished
                  from done
                """).param("all", all));
    }
}
