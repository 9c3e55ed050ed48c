create schema schedule;
grant usage on schema schedule to ropeway_app;

create table schedule.instructor (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id        uuid not null,
  name      text not null check (name <> ''),
  email     text not null,
  primary key (agency_id, id)
);
create unique index instructor_by_email on schedule.instructor (agency_id, lower(email)) where email <> '';
call ropeway.protect('schedule.instructor', 'select, insert, update');

create table schedule.credential (
  agency_id     uuid not null default current_setting('ropeway.agency')::uuid,
  instructor_id uuid not null,
  place         int  not null,
  name          text not null check (name <> ''),
  sector        text,
  last_day      date,
  primary key (agency_id, instructor_id, place),
  foreign key (agency_id, instructor_id) references schedule.instructor
);
comment on column schedule.credential.last_day is 'The last day on which the credential holds; null where it does not end.';
call ropeway.protect('schedule.credential', 'select, insert, update, delete');

create table schedule.section (
  agency_id     uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id            uuid not null,
  course_id     uuid not null,
  code          text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  term_id       uuid not null,
  site_id       uuid not null,
  days          int  not null check (days between 1 and 127),
  starts_at     time not null,
  ends_at       time not null,
  instructor_id uuid,
  seats         int  not null check (seats between 0 and 1000),
  primary key (agency_id, id),
  unique (agency_id, term_id, code),
  foreign key (agency_id, course_id) references catalog.course,
  foreign key (agency_id, term_id) references agency.term,
  foreign key (agency_id, site_id) references agency.site,
  foreign key (agency_id, instructor_id) references schedule.instructor,
  check (starts_at < ends_at)
);
comment on column schedule.section.days is 'One bit a day: 1 is Monday, 2 Tuesday, 4 Wednesday, and so on.';
create index section_of_course on schedule.section (agency_id, course_id);
create index section_of_instructor on schedule.section (agency_id, instructor_id);
call ropeway.protect('schedule.section', 'select, insert, update');

create table schedule.share (
  agency_id   uuid not null default current_setting('ropeway.agency')::uuid,
  section_id  uuid not null,
  district_id uuid not null,
  seats       int  not null check (seats > 0),
  release_on  date,
  primary key (agency_id, section_id, district_id),
  foreign key (agency_id, section_id) references schedule.section,
  foreign key (agency_id, district_id) references agency.district
);
comment on table schedule.share is 'Seats of a section kept first for one district; part of the section''s seats.';
comment on column schedule.share.release_on is 'From this day an unused share joins the open seats; null for from the first.';
call ropeway.protect('schedule.share', 'select, insert, update, delete');

create table schedule.publication (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid,
  term_id      uuid        not null,
  published_at timestamptz not null,
  primary key (agency_id, term_id),
  foreign key (agency_id, term_id) references agency.term
);
comment on table schedule.publication is 'The terms whose sections the public sees.';
call ropeway.protect('schedule.publication', 'select, insert, delete');

create view schedule.report_section with (security_invoker = true) as
  select s.agency_id, s.id as section_id, s.code, s.course_id, s.term_id, s.site_id, s.days, s.starts_at, s.ends_at,
         s.instructor_id, s.seats,
         s.seats - coalesce((select sum(share.seats)
                               from schedule.share
                              where share.agency_id = s.agency_id
                                and share.section_id = s.id), 0)::int as open_seats,
         exists (select from schedule.publication p
                  where p.agency_id = s.agency_id
                    and p.term_id = s.term_id) as published
    from schedule.section s;
comment on view schedule.report_section is 'One row a section; open_seats are those in no district''s share.';
grant select on schedule.report_section to ropeway_app;

create view schedule.report_share with (security_invoker = true) as
  select agency_id, section_id, district_id, seats, release_on
    from schedule.share;
comment on view schedule.report_share is 'One row a section and district that has a share of its seats.';
grant select on schedule.report_share to ropeway_app;
