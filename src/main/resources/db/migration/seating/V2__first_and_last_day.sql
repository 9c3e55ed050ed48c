alter table seating.enrollment
  add column first_day date,
  add column last_day date,
  add constraint enrollment_dropped_on_a_day check ((standing = 'DROPPED') = (last_day is not null)),
  add constraint enrollment_days_in_order check (first_day <= last_day);
comment on column seating.enrollment.first_day is 'The first day in the section; null for the term''s first.';
comment on column seating.enrollment.last_day is 'The last day in the section, of a student who was dropped; null while the seat is held, until the term''s end.';

create or replace view seating.report_seat with (security_invoker = true) as
  select agency_id, id as enrollment_id, term_id, section_id, student_id, standing, rank, band, place, run_id, since,
         first_day, last_day
    from seating.enrollment;
comment on view seating.report_seat is 'One row a student and section in which the student sits, waits or sat; rank 1 is the first choice. first_day is null for the term''s first, last_day is null while seated.';
