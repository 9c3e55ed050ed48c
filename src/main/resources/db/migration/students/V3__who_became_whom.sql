create view students.report_identity with (security_invoker = true) as
  select agency_id, id as student_id, coalesce(merged_into, id) as now_id
    from students.student;
comment on view students.report_identity is 'One row an id that ever was a student''s, with the id that the student has now: for what was recorded before two were found to be one.';
grant select on students.report_identity to ropeway_app;
