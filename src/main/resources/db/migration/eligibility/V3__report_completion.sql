create view eligibility.report_completion with (security_invoker = true) as
  select agency_id, student_id, course_id, recorded_at
    from eligibility.completion;
comment on view eligibility.report_completion is 'One row a student and course completed.';
grant select on eligibility.report_completion to ropeway_app;
