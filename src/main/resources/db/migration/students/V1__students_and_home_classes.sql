create schema students;
grant usage on schema students to ropeway_app;

-- For sorting and searching names: small letters, no accents, so that Ávila stands with Avila whatever the collation.
-- Names without accents, most of them, skip the slow part.
create function students.fold(name text) returns text immutable parallel safe language sql
  return case when octet_length(name) = length(name) then lower(name)
              else translate(lower(name), 'áàâäãåéèêëíìîïóòôöõøúùûüñçýÿ', 'aaaaaaeeeeiiiioooooouuuuncyy') end;

create table students.student (
  agency_id             uuid     not null default current_setting('ropeway.agency')::uuid,
  id                    uuid     not null,
  district_id           uuid     not null,
  school_id             uuid,
  given_name            text     not null,
  middle_name           text,
  family_name           text     not null,
  preferred_given_name  text,
  preferred_family_name text,
  birth_date            date,
  grade                 smallint check (grade between 0 and 13),
  gender                text     not null check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  ssid                  text     check (ssid ~ '^[0-9]{10}$'),
  email                 text,
  phone                 text,
  american_indian       boolean,
  asian                 boolean,
  black                 boolean,
  pacific_islander      boolean,
  white                 boolean,
  two_or_more_races     boolean,
  hispanic              boolean,
  standing              text     not null check (standing in ('ACTIVE', 'VANISHED', 'MERGED')),
  vanished_on           date,
  merged_into           uuid,
  sort_name             text     collate "C" generated always as
                        (students.fold(family_name) || ', ' || students.fold(coalesce(preferred_given_name, given_name))) stored,
  primary key (agency_id, id),
  foreign key (agency_id, district_id) references agency.district,
  foreign key (agency_id, school_id) references agency.school,
  foreign key (agency_id, merged_into) references students.student,
  check ((standing = 'VANISHED') = (vanished_on is not null)),
  check ((standing = 'MERGED') = (merged_into is not null))
);
comment on table students.student is 'A student as the home district''s roster tells; marked when the roster no longer names them, never deleted.';
comment on column students.student.school_id is 'Null: the roster''s school is not one that the agency knows.';
comment on column students.student.birth_date is 'Null: not told. Eligibility is then unknown, not refused.';
comment on column students.student.grade is '0 is kindergarten, 13 an adult; null when not told or not known.';
comment on column students.student.ssid is 'The state student identifier.';
create index student_by_name on students.student (agency_id, sort_name, id);
create index student_by_school on students.student (agency_id, school_id, sort_name, id);
create index student_by_ssid on students.student (agency_id, ssid) where ssid is not null;
call ropeway.protect('students.student', 'select, insert, update');

create table students.student_source (
  agency_id   uuid    not null default current_setting('ropeway.agency')::uuid,
  district_id uuid    not null,
  source_id   text    not null,
  student_id  uuid    not null,
  home        boolean not null default true,
  primary key (agency_id, district_id, source_id),
  foreign key (agency_id, student_id) references students.student not enforced
);
comment on table students.student_source is 'Which student a district''s roster means by a sourcedId.';
comment on column students.student_source.home is 'False: another district is the student''s home now, and this one''s roster no longer changes them.';
create index student_source_of_student on students.student_source (agency_id, student_id);
call ropeway.protect('students.student_source', 'select, insert, update');

create table students.home_org (
  agency_id        uuid not null default current_setting('ropeway.agency')::uuid,
  district_id      uuid not null,
  source_id        text not null,
  name             text not null,
  kind             text not null,
  identifier       text,
  parent_source_id text,
  school_id        uuid,
  vanished_on      date,
  primary key (agency_id, district_id, source_id),
  foreign key (agency_id, district_id) references agency.district,
  foreign key (agency_id, school_id) references agency.school
);
comment on table students.home_org is 'An organization of a district''s roster, and which of the agency''s schools it is.';
call ropeway.protect('students.home_org', 'select, insert, update');

create table students.home_term (
  agency_id        uuid not null default current_setting('ropeway.agency')::uuid,
  district_id      uuid not null,
  source_id        text not null,
  title            text not null,
  kind             text not null,
  first_day        date not null,
  last_day         date not null,
  parent_source_id text,
  vanished_on      date,
  primary key (agency_id, district_id, source_id),
  foreign key (agency_id, district_id) references agency.district
);
call ropeway.protect('students.home_term', 'select, insert, update');

create table students.home_course (
  agency_id   uuid not null default current_setting('ropeway.agency')::uuid,
  district_id uuid not null,
  source_id   text not null,
  title       text not null,
  code        text,
  vanished_on date,
  primary key (agency_id, district_id, source_id),
  foreign key (agency_id, district_id) references agency.district
);
call ropeway.protect('students.home_course', 'select, insert, update');

create table students.home_class (
  agency_id        uuid   not null default current_setting('ropeway.agency')::uuid,
  id               uuid   not null,
  district_id      uuid   not null,
  source_id        text   not null,
  title            text   not null,
  code             text,
  course_source_id text   not null,
  org_source_id    text   not null,
  term_source_ids  text[] not null,
  periods          text[] not null,
  location         text,
  vanished_on      date,
  primary key (agency_id, id),
  unique (agency_id, district_id, source_id),
  foreign key (agency_id, district_id) references agency.district
);
comment on table students.home_class is 'A class of the home school, read-only: for its bell times, not for the program''s own enrollment.';
comment on column students.home_class.periods is 'Bell periods as the roster writes them: {1,2}.';
call ropeway.protect('students.home_class', 'select, insert, update');

create table students.home_enrollment (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  student_id uuid not null,
  class_id   uuid not null,
  source_id  text not null,
  first_day  date,
  last_day   date,
  ended_on   date,
  primary key (agency_id, student_id, class_id, source_id),
  foreign key (agency_id, student_id) references students.student not enforced,
  foreign key (agency_id, class_id) references students.home_class not enforced
);
comment on table students.home_enrollment is
  'Which classes a student attends at home. Written only by the import''s merge, which joins both sides; neither is ever deleted, and checking each of a large district''s rows again would take most of the import''s time.';
comment on column students.home_enrollment.ended_on is 'The day on which the roster no longer had it.';
call ropeway.protect('students.home_enrollment', 'select, insert, update, delete');

create table students.home_adult (
  agency_id   uuid    not null default current_setting('ropeway.agency')::uuid,
  district_id uuid    not null,
  source_id   text    not null,
  given_name  text    not null,
  family_name text    not null,
  role        text    not null,
  email       text,
  phone       text,
  vanished_on date,
  primary key (agency_id, district_id, source_id),
  foreign key (agency_id, district_id) references agency.district
);
comment on table students.home_adult is 'Staff, and the guardians and contacts of students, as a roster names them.';
call ropeway.protect('students.home_adult', 'select, insert, update');

create table students.contact (
  agency_id       uuid not null default current_setting('ropeway.agency')::uuid,
  student_id      uuid not null,
  district_id     uuid not null,
  adult_source_id text not null,
  primary key (agency_id, student_id, district_id, adult_source_id),
  foreign key (agency_id, student_id) references students.student
);
comment on table students.contact is 'Who is a student''s guardian or contact (the roster''s agents).';
call ropeway.protect('students.contact', 'select, insert, delete');

create table students.special_population (
  agency_id  uuid not null default current_setting('ropeway.agency')::uuid,
  student_id uuid not null,
  population text not null check (population in
               ('DISABILITY', 'ECONOMICALLY_DISADVANTAGED', 'NON_TRADITIONAL_FIELD', 'SINGLE_PARENT', 'OUT_OF_WORKFORCE',
                'ENGLISH_LEARNER', 'HOMELESS', 'FOSTER_CARE', 'MILITARY_FAMILY')),
  first_day  date not null,
  last_day   date,
  primary key (agency_id, student_id, population, first_day),
  foreign key (agency_id, student_id) references students.student,
  check (last_day is null or first_day <= last_day)
);
comment on table students.special_population is 'Special populations of Perkins V section 3(48), dated; shown only to those who may see them.';
call ropeway.protect('students.special_population', 'select, insert, update');

create table students.identity_question (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid,
  id          uuid        not null default uuidv7(),
  elder_id    uuid        not null,
  newer_id    uuid        not null,
  ssid        text        not null,
  asked_at    timestamptz not null,
  answer      text        check (answer in ('SAME_STAYS', 'SAME_MOVED', 'DIFFERENT')),
  answered_at timestamptz,
  answered_by text,
  primary key (agency_id, id),
  unique (agency_id, elder_id, newer_id),
  foreign key (agency_id, elder_id) references students.student,
  foreign key (agency_id, newer_id) references students.student,
  check (elder_id <> newer_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table students.identity_question is 'Two students with one state id: one person or two? Put to the district clerk, never decided by the program.';
create index identity_question_open on students.identity_question (agency_id, asked_at) where answer is null;
call ropeway.protect('students.identity_question', 'select, insert, update');

create view students.report_student with (security_invoker = true) as
  select agency_id, id as student_id, district_id, school_id, grade, gender, birth_date, standing, vanished_on,
         american_indian, asian, black, pacific_islander, white, two_or_more_races, hispanic
    from students.student
   where standing <> 'MERGED';
comment on view students.report_student is 'One row a student of the agency; a student found to be another is left out.';
grant select on students.report_student to ropeway_app;

create view students.report_special_population with (security_invoker = true) as
  select agency_id, student_id, population, first_day, last_day
    from students.special_population;
comment on view students.report_special_population is 'One row a student, population and span of days; the last day is null while it lasts.';
grant select on students.report_special_population to ropeway_app;
