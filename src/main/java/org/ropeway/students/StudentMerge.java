package org.ropeway.students;

import java.util.Map;

/**
 * Merges staged persons, roles and demographics into students, adults and contacts. A student is who has the role; what a
 * delta does not tell stays as it was.
 */
final class StudentMerge {
    private final RosterLoad.Staged staged;
    private final Map<StagedTable, Coverage> coverage;

    StudentMerge(RosterLoad.Staged staged, Map<StagedTable, Coverage> coverage) {
        this.staged = staged;
        this.coverage = coverage;
    }

    LoadCounts merge() {
        gather();
        var students = new LoadCounts(add(), change(), 0, vanish());
        long told = staged.sql("select count(*) from incoming where not deleted")
                .query(Long.class)
                .single();
        var counted = new LoadCounts(
                students.fresh(),
                students.changed(),
                told - students.fresh() - students.changed(),
                students.vanished());
        var adults = adults();
        contacts();
        ask();
        return counted.plus(adults);
    }

    /** Each student of the staged rows as they will be: told values, and for what is not told the present ones. */
    private void gather() {
        staged.jdbc().sql("drop table if exists pg_temp.incoming").update();
        staged.sql("""
                create temporary table incoming on commit drop as
                with place as (
                  select distinct on (r.user_source_id) r.user_source_id as source_id, r.deleted, o.school_id
                    from stage_role r
                    left join students.home_org o on o.district_id = :district and o.source_id = r.org_source_id
                   where r.role = 'student'
                   order by r.user_source_id, r.deleted, o.school_id is null, r.rank, r.org_source_id
                ), said as (
                  select coalesce(p.source_id, w.source_id, d.user_source_id) as source_id,
                         p.source_id is not null as told, w.source_id is not null as placed,
                         w.deleted as unplaced, w.school_id, d.user_source_id is not null or :allDescribed as described,
                         p.given_name, p.middle_name, p.family_name, p.preferred_given_name, p.preferred_family_name,
                         p.grade, p.ssid, p.email, p.phone, coalesce(p.deleted, false) as deleted,
                         case when d.deleted then null else d.birth_date end as birth_date,
                         case when d.deleted then null else d.gender end as gender,
                         d.american_indian, d.asian, d.black, d.pacific_islander, d.white, d.two_or_more_races, d.hispanic
                    from stage_person p
                    full join place w on w.source_id = p.source_id
                    full join stage_demographics d on d.user_source_id = coalesce(p.source_id, w.source_id)
                )
                select i.source_id, coalesce(u.student_id, g.id, uuidv7()) as id, u.student_id is null as fresh,
                       coalesce(u.home, true) as home, i.told, i.deleted,
                       case when i.placed and not i.unplaced then i.school_id else s.school_id end as school_id,
                       case when i.told then i.given_name else s.given_name end as given_name,
                       case when i.told then i.middle_name else s.middle_name end as middle_name,
                       case when i.told then i.family_name else s.family_name end as family_name,
                       case when i.told then i.preferred_given_name else s.preferred_given_name end as preferred_given_name,
                       case when i.told then i.preferred_family_name else s.preferred_family_name end as preferred_family_name,
                       case when i.told then i.grade else s.grade end as grade,
                       case when i.told then i.ssid else s.ssid end as ssid,
                       case when i.told then i.email else s.email end as email,
                       case when i.told then i.phone else s.phone end as phone,
                       case when i.described then i.birth_date else s.birth_date end as birth_date,
                       coalesce(case when i.described then i.gender else s.gender end, 'UNKNOWN') as gender,
                       case when i.described then i.american_indian else s.american_indian end as american_indian,
                       case when i.described then i.asian else s.asian end as asian,
                       case when i.described then i.black else s.black end as black,
                       case when i.described then i.pacific_islander else s.pacific_islander end as pacific_islander,
                       case when i.described then i.white else s.white end as white,
                       case when i.described then i.two_or_more_races else s.two_or_more_races end as two_or_more_races,
                       case when i.described then i.hispanic else s.hispanic end as hispanic
                  from said i
                  left join students.student_source u on u.district_id = :district and u.source_id = i.source_id
                  left join students.student s on s.id = u.student_id
                  left join stage_given_id g on g.source_id = i.source_id
                 where (i.placed and not i.unplaced and i.told and not i.deleted)
                    or (u.student_id is not null and not (:allPlaced and not i.placed))
                """)
                .param("allDescribed", isAll(StagedTable.DEMOGRAPHICS))
                .param("allPlaced", isAll(StagedTable.ROLE))
                .update();
        staged.jdbc().sql("analyze incoming").update();
    }

    private long add() {
        int added = staged.sql("""
                insert into students.student
                       (id, district_id, school_id, given_name, middle_name, family_name, preferred_given_name,
                        preferred_family_name, birth_date, grade, gender, ssid, email, phone, american_indian, asian,
                        black, pacific_islander, white, two_or_more_races, hispanic, standing)
                select id, :district, school_id, given_name, middle_name, family_name, preferred_given_name,
                       preferred_family_name, birth_date, grade, gender, ssid, email, phone, american_indian, asian,
                       black, pacific_islander, white, two_or_more_races, hispanic, 'ACTIVE'
                  from incoming
                 where fresh
                """).update();
        staged.sql("""
                insert into students.student_source (district_id, source_id, student_id)
                select :district, source_id, id
                  from incoming
                 where fresh
                """).update();
        return added;
    }

    private long change() {
        return staged.sql("""
                update students.student s
                   set school_id = i.school_id, given_name = i.given_name, middle_name = i.middle_name,
                       family_name = i.family_name, preferred_given_name = i.preferred_given_name,
                       preferred_family_name = i.preferred_family_name, birth_date = i.birth_date, grade = i.grade,
                       gender = i.gender, ssid = i.ssid, email = i.email, phone = i.phone,
                       american_indian = i.american_indian, asian = i.asian, black = i.black,
                       pacific_islander = i.pacific_islander, white = i.white,
                       two_or_more_races = i.two_or_more_races, hispanic = i.hispanic,
                       standing = 'ACTIVE', vanished_on = null
                  from incoming i
                 where s.id = i.id
                   and not i.fresh
                   and not i.deleted
                   and i.home
                   and s.district_id = :district
                   and (s.school_id, s.given_name, s.middle_name, s.family_name, s.preferred_given_name,
                        s.preferred_family_name, s.birth_date, s.grade, s.gender, s.ssid, s.email, s.phone,
                        s.american_indian, s.asian, s.black, s.pacific_islander, s.white, s.two_or_more_races,
                        s.hispanic, s.standing)
                       is distinct from
                       (i.school_id, i.given_name, i.middle_name, i.family_name, i.preferred_given_name,
                        i.preferred_family_name, i.birth_date, i.grade, i.gender, i.ssid, i.email, i.phone,
                        i.american_indian, i.asian, i.black, i.pacific_islander, i.white, i.two_or_more_races,
                        i.hispanic, 'ACTIVE')
                """).update();
    }

    private long vanish() {
        return staged.sql("""
                update students.student s
                   set standing = 'VANISHED', vanished_on = :today
                  from students.student_source u
                 where u.district_id = :district
                   and u.home
                   and s.id = u.student_id
                   and s.standing = 'ACTIVE'
                   and (exists (select from incoming i where i.id = s.id and i.deleted)
                        or :all and not exists (select from incoming i where i.id = s.id))
                """).param("all", isAll(StagedTable.PERSON)).update();
    }

    private LoadCounts adults() {
        return staged.counts(staged.sql("""
                with post as (
                  select distinct on (user_source_id) user_source_id as source_id, role
                    from stage_role
                   where not deleted
                   order by user_source_id, rank, role
                ), told as materialized (
                  select p.source_id, p.given_name, p.family_name, coalesce(r.role, a.role) as role, p.email, p.phone,
                         p.deleted
                    from stage_person p
                    left join post r on r.source_id = p.source_id
                    left join students.home_adult a on a.district_id = :district and a.source_id = p.source_id
                   where coalesce(r.role, a.role) is not null
                     and not exists (select from incoming i where i.source_id = p.source_id)
                ), done as (
                  merge into students.home_adult t
                  using told s on t.district_id = :district and t.source_id = s.source_id
                  when matched and s.deleted and t.vanished_on is null then
                    update set vanished_on = :today
                  when matched and not s.deleted
                   and (t.given_name, t.family_name, t.role, t.email, t.phone, t.vanished_on)
                       is distinct from (s.given_name, s.family_name, s.role, s.email, s.phone, null) then
                    update set given_name = s.given_name, family_name = s.family_name, role = s.role, email = s.email,
                               phone = s.phone, vanished_on = null
                  when not matched and not s.deleted then
                    insert (district_id, source_id, given_name, family_name, role, email, phone)
                    values (:district, s.source_id, s.given_name, s.family_name, s.role, s.email, s.phone)
                  when not matched by source and :all and t.district_id = :district and t.vanished_on is null then
                    update set vanished_on = :today
                  returning merge_action() as act, t.vanished_on
                )
                select count(*) filter (where act = 'INSERT') as fresh,
                       count(*) filter (where act = 'UPDATE' and vanished_on is null) as changed,
                       (select count(*) from told where not deleted)
                         - count(*) filter (where vanished_on is null) as unchanged,
                       count(*) filter (where vanished_on is not null) as vanished
                  from done
                """).param("all", isAll(StagedTable.PERSON)));
    }

    private void contacts() {
        staged.sql("""
                delete from students.contact c
                 using incoming i
                 where c.student_id = i.id
                   and c.district_id = :district
                   and i.told
                   and not exists (select from stage_agent a
                                    where a.user_source_id = i.source_id
                                      and a.adult_source_id = c.adult_source_id)
                """).update();
        staged.sql("""
                insert into students.contact (student_id, district_id, adult_source_id)
                select distinct i.id, :district::uuid, a.adult_source_id
                  from stage_agent a
                  join incoming i on i.source_id = a.user_source_id
                on conflict do nothing
                """).update();
    }

    /** One state id, two students: a question for the district clerk, asked once. */
    private void ask() {
        staged.sql("""
                insert into students.identity_question (elder_id, newer_id, ssid, asked_at)
                select distinct least(s.id, other.id), greatest(s.id, other.id), s.ssid, :now::timestamptz
                  from incoming i
                  join students.student s on s.id = i.id
                  join students.student other on other.ssid = s.ssid and other.id <> s.id
                 where s.standing <> 'MERGED'
                   and other.standing <> 'MERGED'
                on conflict (agency_id, elder_id, newer_id) do nothing
                """).update();
    }

    private boolean isAll(StagedTable table) {
        return coverage.get(table) == Coverage.ALL;
    }
}
