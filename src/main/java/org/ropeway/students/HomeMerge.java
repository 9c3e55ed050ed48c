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
}
