alter table students.student add column residence text check (residence <> '');
comment on column students.student.residence is 'The district of residence, where it is not a member of the agency: out of area, Education Code 52317. Null: in a member district, as far as is known.';

create or replace view students.report_student with (security_invoker = true) as
  select agency_id, id as student_id, district_id, school_id, grade, gender, birth_date, standing, vanished_on,
         american_indian, asian, black, pacific_islander, white, two_or_more_races, hispanic,
         residence is not null as out_of_area
    from students.student
   where standing <> 'MERGED';
