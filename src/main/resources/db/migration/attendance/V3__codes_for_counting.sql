-- What counts a year's entries groups them by the letters and turns these into words afterwards: a third of the time.
create function attendance.report_kind(code text) returns text language sql immutable parallel safe
return case code when 'C' then 'CLASSROOM' when 'R' then 'RELATED_INSTRUCTION' else 'TRAINING_STATION' end;

create function attendance.report_claim(code text) returns text language sql immutable parallel safe
return case code when 'R' then 'ROP' when 'C' then 'COLLEGE' else 'APPRENTICESHIP' end;

create or replace view attendance.report_entry with (security_invoker = true) as
  select e.agency_id, e.section_id, e.seq, e.line, e.student_id, e.day,
         attendance.report_kind(e.kind) as kind, attendance.report_claim(e.claim) as claim,
         e.starts, e.minutes, e.kind as kind_code, e.claim as claim_code
    from attendance.entry e;
