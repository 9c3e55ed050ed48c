create schema eligibility;
grant usage on schema eligibility to ropeway_app;

create table eligibility.waiver (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id         uuid        not null,
  student_id uuid        not null,
  term_id    uuid        not null,
  rule       text        not null check (rule in ('ADMISSION', 'OUT_OF_AREA', 'ADULT_IN_HIGH_SCHOOL_DAY', 'COURSE_AGE', 'COURSE_GRADE', 'PREREQUISITE')),
  course_id  uuid,
  basis      text        not null check (basis in ('COMPREHENSIVE_PLAN', 'IEP', 'PRINCIPAL_REFERRAL', 'EQUIVALENT_TRAINING', 'BOARD_DECISION')),
  why        text        not null check (why <> ''),
  given_at   timestamptz not null,
  given_by   text        not null,
  given_role text        not null,
  primary key (agency_id, id),
  foreign key (agency_id, term_id) references agency.term
);
comment on table eligibility.waiver is 'A rule lifted for one student in one term. Written once; taken back by a row in waiver_revocation.';
create index waiver_of_term on eligibility.waiver (agency_id, term_id, student_id);
call ropeway.protect('eligibility.waiver', 'select, insert');

create table eligibility.waiver_revocation (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid,
  waiver_id    uuid        not null,
  revoked_at   timestamptz not null,
  revoked_by   text        not null,
  revoked_role text        not null,
  why          text        not null check (why <> ''),
  primary key (agency_id, waiver_id),
  foreign key (agency_id, waiver_id) references eligibility.waiver
);
call ropeway.protect('eligibility.waiver_revocation', 'select, insert');

create table eligibility.completion (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  student_id  uuid        not null,
  course_id   uuid        not null,
  evidence    text        not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  primary key (agency_id, student_id, course_id)
);
comment on table eligibility.completion is 'Courses that a student has completed, for prerequisites: recorded by the program or confirmed from a transcript.';
call ropeway.protect('eligibility.completion', 'select, insert');
