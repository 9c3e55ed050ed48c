create schema enrollment;
grant usage on schema enrollment to ropeway_app;

create table enrollment.request_window (
  agency_id uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  term_id   uuid        not null,
  opens_at  timestamptz not null,
  closes_at timestamptz not null,
  set_by    text        not null,
  primary key (agency_id, term_id),
  foreign key (agency_id, term_id) references agency.term,
  check (opens_at < closes_at)
);
call ropeway.protect('enrollment.request_window', 'select, insert, update');

create table enrollment.wish_list (
  agency_id       uuid        not null default current_setting('ropeway.agency')::uuid,
  term_id         uuid        not null,
  student_id      uuid        not null,
  status          text        not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  seats_wanted    int         not null check (seats_wanted >= 1),
  version         int         not null,
  content_version int         not null,
  changed_at      timestamptz not null,
  primary key (agency_id, term_id, student_id),
  foreign key (agency_id, term_id) references agency.term,
  foreign key (agency_id, student_id) references students.student,
  check (content_version <= version)
);
comment on column enrollment.wish_list.version is 'Counts every act on the list: two tabs cannot overwrite each other.';
comment on column enrollment.wish_list.content_version is 'The version in which wishes or seats last changed: consent is given to it.';
create index wish_list_of_student on enrollment.wish_list (agency_id, student_id);
call ropeway.protect('enrollment.wish_list', 'select, insert, update');

create table enrollment.wish (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  term_id    uuid not null,
  student_id uuid not null,
  rank       int  not null check (rank >= 1),
  course_id  uuid not null,
  section_id uuid,
  primary key (agency_id, term_id, student_id, rank),
  unique nulls not distinct (agency_id, term_id, student_id, course_id, section_id),
  foreign key (agency_id, term_id, student_id) references enrollment.wish_list,
  foreign key (agency_id, course_id) references catalog.course,
  foreign key (agency_id, section_id) references schedule.section
);
comment on column enrollment.wish.rank is '1 is wanted most.';
comment on column enrollment.wish.section_id is 'Null: any section of the course will do.';
create index wish_for_course on enrollment.wish (agency_id, course_id);
call ropeway.protect('enrollment.wish', 'select, insert, delete');

create table enrollment.list_act (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid,
  id           uuid        not null default uuidv7(),
  term_id      uuid        not null,
  student_id   uuid        not null,
  act          text        not null check (act in ('STARTED', 'FILLED_IN', 'SUBMITTED', 'CONSENTED', 'REOPENED', 'RETURNED', 'APPROVED')),
  list_version int         not null,
  at           timestamptz not null,
  account_id   uuid,
  by_name      text        not null,
  by_role      text        not null,
  reason       text,
  words        text,
  primary key (agency_id, id),
  foreign key (agency_id, term_id, student_id) references enrollment.wish_list,
  check ((act = 'RETURNED') = (reason is not null))
);
comment on table enrollment.list_act is 'A list''s history. FILLED_IN: changed by the counselor together with the student.';
create index list_act_of_list on enrollment.list_act (agency_id, term_id, student_id, id);
call ropeway.protect('enrollment.list_act', 'select, insert');

create table enrollment.consent (
  agency_id       uuid        not null default current_setting('ropeway.agency')::uuid,
  id              uuid        not null default uuidv7(),
  term_id         uuid        not null,
  student_id      uuid        not null,
  content_version int         not null,
  by_whom         text        not null check (by_whom in ('STUDENT', 'GUARDIAN')),
  how             text        not null check (how in ('ONLINE', 'ON_PAPER')),
  name            text        not null check (name <> ''),
  account_id      uuid,
  recorded_by     text        not null,
  at              timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, term_id, student_id) references enrollment.wish_list
);
comment on table enrollment.consent is 'Who consented to which content of a list, and when. A change of the content needs a new consent.';
create index consent_to_list on enrollment.consent (agency_id, term_id, student_id, content_version);
call ropeway.protect('enrollment.consent', 'select, insert');

create table enrollment.benefit_determination (
  agency_id       uuid        not null default current_setting('ropeway.agency')::uuid,
  id              uuid        not null default uuidv7(),
  term_id         uuid        not null,
  student_id      uuid        not null,
  content_version int         not null,
  by_name         text        not null,
  by_role         text        not null,
  at              timestamptz not null,
  primary key (agency_id, id),
  foreign key (agency_id, term_id, student_id) references enrollment.wish_list
);
comment on table enrollment.benefit_determination is 'That the student will benefit, determined by approving the list. Education Code 52314(a)(1).';
create index benefit_of_list on enrollment.benefit_determination (agency_id, term_id, student_id);
call ropeway.protect('enrollment.benefit_determination', 'select, insert');

create table enrollment.standing (
  agency_id   uuid     not null default current_setting('ropeway.agency')::uuid,
  term_id     uuid     not null,
  student_id  uuid     not null,
  district_id uuid     not null,
  school_id   uuid,
  name        text     not null,
  sort_name   text     collate "C" not null,
  grade       smallint,
  status      text     not null check (status in ('NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED')),
  consented   boolean  not null,
  wishes      int      not null,
  band        int      not null,
  blocks      text[]   not null,
  kind        text     not null generated always as (
                case when status <> 'SUBMITTED' then status when consented then 'WAITING' else 'CONSENT' end) stored,
  blocked     boolean  not null generated always as (blocks <> '{}') stored,
  changed_at  timestamptz,
  primary key (agency_id, term_id, student_id),
  foreign key (agency_id, term_id) references agency.term,
  foreign key (agency_id, student_id) references students.student,
  foreign key (agency_id, district_id) references agency.district,
  foreign key (agency_id, school_id) references agency.school
);
comment on table enrollment.standing is
  'One row a student on a roster and term with a request window: all that the counselor''s board shows, kept in the transaction of each act.';
comment on column enrollment.standing.kind is 'The status; of lists that were sent, those that wait for the counselor and those that lack the consent.';
comment on column enrollment.standing.blocks is 'What stands in the way, most important first; empty where nothing does.';
create index standing_by_name on enrollment.standing (agency_id, term_id, school_id, sort_name, student_id);
create index standing_of_all_by_name on enrollment.standing (agency_id, term_id, sort_name, student_id);
create index standing_counts on enrollment.standing (agency_id, term_id, school_id, kind, blocked);
call ropeway.protect('enrollment.standing', 'select, insert, update, delete');
