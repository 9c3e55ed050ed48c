create schema seating;
grant usage on schema seating to ropeway_app;

create table seating.lottery_draw (
  agency_id uuid        not null default current_setting('ropeway.agency')::uuid,
  id        uuid        not null default uuidv7(),
  term_id   uuid        not null,
  number    bigint      not null,
  method    text        not null check (method in ('DRAWN_IN_PUBLIC', 'FROM_TEXT', 'BY_MACHINE')),
  words     text        not null check (words <> ''),
  why_again text        check (why_again <> ''),
  drawn_by  text        not null,
  drawn_at  timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, term_id) references agency.term
);
comment on table seating.lottery_draw is 'Every lottery number ever drawn for a term; the latest is in force.';
comment on column seating.lottery_draw.words is 'How and where it was drawn, or the text whose SHA-256 begins with the number.';
comment on column seating.lottery_draw.why_again is 'Why there was another draw; null for a term''s first.';
create index lottery_draw_of_term on seating.lottery_draw (agency_id, term_id, id);
call ropeway.protect('seating.lottery_draw', 'select, insert');

create table seating.run_input (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  digest    text not null check (digest ~ '^[0-9a-f]{64}$'),
  sections  text not null,
  requests  text not null,
  students  text not null,
  clashes   text,
  primary key (agency_id, digest)
);
comment on table seating.run_input is 'What runs were decided from: the files of docs/algorithms/seat-allocation.md, by their SHA-256.';
call ropeway.protect('seating.run_input', 'select, insert');

create table seating.allocation_run (
  agency_id         uuid        not null default current_setting('ropeway.agency')::uuid,
  id                uuid        not null,
  term_id           uuid        not null,
  draw_id           uuid        not null,
  policy            text        not null check (policy in ('FAIR', 'MOST_SERVED')),
  objective         text        check (objective in ('STUDENTS', 'SEATS', 'RANK')),
  lottery           bigint      not null,
  seats_per_student int         not null check (seats_per_student >= 1),
  shares            text        not null check (shares in ('HELD', 'RELEASED')),
  status            text        not null check (status in ('COMPUTING', 'DONE', 'FAILED', 'PUBLISHED', 'DISCARDED')),
  progress          text        not null,
  input_digest      text,
  students          int,
  sections          int,
  requests          int,
  seats             int,
  filled            int,
  students_seated   int,
  first_choices     int,
  solve_ms          bigint,
  idempotency_key   text,
  started_by        text        not null,
  started_at        timestamptz not null,
  ended_at          timestamptz,
  published_by      text,
  published_at      timestamptz,
  primary key (agency_id, id),
  unique (agency_id, idempotency_key),
  foreign key (agency_id, term_id) references agency.term,
  foreign key (agency_id, draw_id) references seating.lottery_draw,
  foreign key (agency_id, input_digest) references seating.run_input,
  check ((objective is null) = (policy = 'FAIR')),
  check (status not in ('DONE', 'PUBLISHED') or num_nulls(input_digest, students, sections, requests, seats, filled, students_seated, first_choices, solve_ms) = 0),
  check ((status = 'PUBLISHED') = (published_at is not null))
);
create unique index published_once_a_term on seating.allocation_run (agency_id, term_id) where status = 'PUBLISHED';
create index run_of_term on seating.allocation_run (agency_id, term_id, started_at);
call ropeway.protect('seating.allocation_run', 'select, insert, update');

create table seating.run_stage (
  agency_id uuid    not null default current_setting('ropeway.agency')::uuid,
  run_id    uuid    not null,
  place     int     not null,
  name      text    not null,
  value     bigint  not null,
  bound     bigint  not null,
  proved    boolean not null,
  primary key (agency_id, run_id, place),
  foreign key (agency_id, run_id) references seating.allocation_run
);
call ropeway.protect('seating.run_stage', 'select, insert');

create table seating.run_section (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  run_id     uuid not null,
  section_id uuid not null,
  code       text not null,
  course_id  uuid not null,
  seats      int  not null,
  primary key (agency_id, run_id, section_id),
  unique (agency_id, run_id, code),
  foreign key (agency_id, run_id) references seating.allocation_run,
  foreign key (agency_id, section_id) references schedule.section,
  foreign key (agency_id, course_id) references catalog.course
);
call ropeway.protect('seating.run_section', 'select, insert');

create table seating.run_place (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  run_id     uuid not null,
  student_id uuid not null,
  band       int  not null,
  place      int  not null,
  wants      int  not null,
  primary key (agency_id, run_id, student_id),
  foreign key (agency_id, run_id) references seating.allocation_run,
  foreign key (agency_id, student_id) references students.student
);
comment on table seating.run_place is 'The order of a run: one row a student with at least one wish that took part.';
comment on column seating.run_place.place is 'Place in the lottery, 1 for the first drawn.';
comment on column seating.run_place.wants is 'Seats wanted at most, before the run''s own limit.';
call ropeway.protect('seating.run_place', 'select, insert');

create table seating.run_seat (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  run_id     uuid not null,
  student_id uuid not null,
  section_id uuid not null,
  rank       int  not null,
  round      int  not null,
  primary key (agency_id, run_id, student_id, section_id),
  foreign key (agency_id, run_id, student_id) references seating.run_place,
  foreign key (agency_id, run_id, section_id) references seating.run_section
);
create index run_seat_of_section on seating.run_seat (agency_id, run_id, section_id);
call ropeway.protect('seating.run_seat', 'select, insert');

create table seating.run_reason (
  agency_id        uuid not null default current_setting('ropeway.agency')::uuid,
  run_id           uuid not null,
  student_id       uuid not null,
  rank             int  not null,
  section_id       uuid not null,
  why              text not null,
  round            int  not null,
  last_band        int  not null,
  last_place       int  not null,
  own_band         int  not null,
  own_place        int  not null,
  other_section_id uuid,
  primary key (agency_id, run_id, student_id, rank, section_id),
  foreign key (agency_id, run_id, student_id) references seating.run_place,
  foreign key (agency_id, run_id, section_id) references seating.run_section,
  foreign key (agency_id, run_id, other_section_id) references seating.run_section
);
comment on table seating.run_reason is 'Why a section of a wish not met gave no seat: a code and its numbers, 0 where they do not apply.';
create index run_reason_of_section on seating.run_reason (agency_id, run_id, section_id);
call ropeway.protect('seating.run_reason', 'select, insert');

create table seating.run_left_out (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  run_id     uuid not null,
  student_id uuid not null,
  rank       int  not null,
  course_id  uuid,
  section_id uuid,
  why        text not null check (why in ('NOT_APPROVED', 'CONSENT_MISSING', 'NOT_ADMITTED', 'NOT_OFFERED', 'NAMED_ABOVE', 'NOT_ELIGIBLE', 'UNDECIDED')),
  words_en   text not null,
  words_es   text not null,
  source     text not null,
  foreign key (agency_id, run_id) references seating.allocation_run,
  foreign key (agency_id, student_id) references students.student
);
comment on table seating.run_left_out is 'Lists and wishes that did not take part in a run, with the reason as it was then.';
comment on column seating.run_left_out.rank is '0 for the whole list.';
create index run_left_out_of_student on seating.run_left_out (agency_id, run_id, student_id);
call ropeway.protect('seating.run_left_out', 'select, insert');

create table seating.roster (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  section_id uuid not null,
  seats      int  not null,
  seated     int  not null default 0,
  primary key (agency_id, section_id),
  foreign key (agency_id, section_id) references schedule.section,
  check (seated between 0 and seats)
);
comment on table seating.roster is 'Locked before seats of the section are counted and given, in the order of the sections'' ids.';
call ropeway.protect('seating.roster', 'select, insert, update');

create table seating.enrollment (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid,
  id         uuid        not null default uuidv7(),
  term_id    uuid        not null,
  section_id uuid        not null,
  student_id uuid        not null,
  standing   text        not null check (standing in ('SEATED', 'WAITING', 'DROPPED')),
  rank       int         not null,
  band       int         not null,
  place      int         not null,
  run_id     uuid        not null,
  since      timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, section_id, student_id),
  foreign key (agency_id, term_id) references agency.term,
  foreign key (agency_id, section_id) references seating.roster,
  foreign key (agency_id, student_id) references students.student,
  foreign key (agency_id, run_id) references seating.allocation_run
);
comment on table seating.enrollment is 'A student in a section. Those who wait are in the section''s order: band, then lottery place.';
comment on column seating.enrollment.rank is 'Which of the student''s wishes it meets, or would meet; 1 is wanted most.';
create index enrollment_of_student on seating.enrollment (agency_id, student_id, term_id);
create index enrollment_in_order on seating.enrollment (agency_id, section_id, standing, band, place);
call ropeway.protect('seating.enrollment', 'select, insert, update');

create view seating.report_seat with (security_invoker = true) as
  select agency_id, id as enrollment_id, term_id, section_id, student_id, standing, rank, band, place, run_id, since
    from seating.enrollment;
comment on view seating.report_seat is 'One row a student and section in which the student sits, waits or sat; rank 1 is the first choice.';
grant select on seating.report_seat to ropeway_app;

create view seating.report_run with (security_invoker = true) as
  select agency_id, id as run_id, term_id, policy, objective, lottery, seats_per_student, shares, students, sections, requests,
         seats, filled, students_seated, first_choices, published_at
    from seating.allocation_run
   where status = 'PUBLISHED';
comment on view seating.report_run is 'One row a published allocation run, at most one a term; filled counts requests met.';
grant select on seating.report_run to ropeway_app;
