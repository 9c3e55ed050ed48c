create table funding.priority_adult (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid,
  id           uuid        not null default gen_random_uuid(),
  student_id   uuid        not null,
  priority_group text        not null check (priority_group in ('CALWORKS', 'TAP', 'JOB_CORPS', 'WIOA')),
  first_day    date        not null,
  last_day     date        check (last_day >= first_day),
  source       text        not null check (source <> ''),
  recorded_at  timestamptz not null,
  recorded_by  text        not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  primary key (agency_id, id),
  foreign key (agency_id, student_id) references students.student,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
comment on table funding.priority_adult is 'Adults of the groups that Education Code 52302.8 puts first within the adult share, as the office has recorded it. A row is withdrawn, never deleted.';
comment on column funding.priority_adult.last_day is 'Inclusive; null while it lasts.';
comment on column funding.priority_adult.source is 'The paper that says so.';
create index priority_adult_of_student on funding.priority_adult (agency_id, student_id);
call ropeway.protect('funding.priority_adult', 'select, insert, update');

create table funding.frozen_priority (
  agency_id  uuid   not null default current_setting('ropeway.agency')::uuid,
  period_id  uuid   not null,
  version    int    not null,
  student_id uuid   not null,
  minutes    bigint not null,
  primary key (agency_id, period_id, version, student_id),
  foreign key (agency_id, period_id, version) references funding.frozen_period
);
comment on table funding.frozen_priority is 'A certified period''s minutes of adults of the priority groups, claimed as the program''s own, as recorded when it was certified.';
call ropeway.protect('funding.frozen_priority', 'select, insert');
