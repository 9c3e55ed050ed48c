create schema attendance;
grant usage on schema attendance to ropeway_app;

create table attendance.chain (
  agency_id  uuid   not null default current_setting('ropeway.agency')::uuid,
  section_id uuid   not null,
  seq        bigint not null check (seq >= 0),
  hash       bytea  not null check (length(hash) = 32),
  primary key (agency_id, section_id),
  foreign key (agency_id, section_id) references schedule.section
);
comment on table attendance.chain is 'The last posting of each section; locked before another is written.';
call ropeway.protect('attendance.chain', 'select, insert, update');

create table attendance.posting (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid,
  section_id uuid        not null,
  seq        bigint      not null check (seq >= 1),
  act        text        not null check (act in ('SHEET', 'CORRECTION', 'IMPORT', 'STATION', 'JOINED')),
  at         timestamptz not null,
  account_id uuid,
  by_name    text        not null check (by_name <> ''),
  why        text        check (why <> ''),
  entries    int         not null check (entries >= 1),
  hash       bytea       not null check (length(hash) = 32),
  primary key (agency_id, section_id, seq),
  foreign key (agency_id, section_id) references attendance.chain
);
comment on table attendance.posting is 'Entries written by one act, in the order of their section; never changed (docs/ledger.md).';
comment on column attendance.posting.hash is 'SHA-256 over the posting, its entries and the hash before it.';
call ropeway.protect('attendance.posting', 'select, insert');

-- Ten years of a large agency are some fifteen million rows, of the whole state eight hundred million: a partition a
-- school year. No foreign keys but the section's through its posting: a posting writes its entries itself, and they are
-- many; `ledger verify` finds entries without a posting and postings without their entries.
create table attendance.entry (
  agency_id  uuid     not null default current_setting('ropeway.agency')::uuid,
  section_id uuid     not null,
  student_id uuid     not null,
  day        date     not null,
  seq        bigint   not null,
  line       int      not null,
  starts     smallint not null check (starts between 0 and 1439),
  minutes    smallint not null check (abs(minutes) <= 1440 - starts),
  kind       text     not null check (kind in ('C', 'R', 'T')),
  claim      text     not null check (claim in ('R', 'C', 'A')),
  primary key (agency_id, section_id, day, seq, line)
) partition by range (day);
comment on table attendance.entry is 'The ledger of minutes: a claim of the span that begins at starts, or, below zero, such a claim taken back.';
comment on column attendance.entry.starts is 'Minute of the day, 0 at midnight.';
comment on column attendance.entry.minutes is '0: the student was on the sheet and absent.';
comment on column attendance.entry.kind is 'C classroom, R related instruction, T training station.';
comment on column attendance.entry.claim is 'From which source the hour is claimed: R the program''s own, C a college''s, A an apprenticeship''s.';
do $$
begin
  for year in 2015..2049 loop
    execute format('create table attendance.entry_%s partition of attendance.entry for values from (%L) to (%L)',
                   year, make_date(year, 7, 1), make_date(year + 1, 7, 1));
    execute format('alter table attendance.entry_%s enable row level security', year);
  end loop;
end $$;
create index entry_of_student on attendance.entry (agency_id, student_id, day);
call ropeway.protect('attendance.entry', 'select, insert');

create function attendance.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is never changed';
end $$;
create trigger never_changed before update or delete or truncate on attendance.posting
  for each statement execute function attendance.refuse_change();
create trigger never_changed before update or delete or truncate on attendance.entry
  for each statement execute function attendance.refuse_change();

create view attendance.report_entry with (security_invoker = true) as
  select e.agency_id, e.section_id, e.seq, e.line, e.student_id, e.day,
         case e.kind when 'C' then 'CLASSROOM' when 'R' then 'RELATED_INSTRUCTION' else 'TRAINING_STATION' end as kind,
         case e.claim when 'R' then 'ROP' when 'C' then 'COLLEGE' else 'APPRENTICESHIP' end as claim,
         e.starts, e.minutes
    from attendance.entry e;
comment on view attendance.report_entry is 'One row an entry of the ledger; the sum of minutes is what was attended.';
grant select on attendance.report_entry to ropeway_app;

create view attendance.report_posting with (security_invoker = true) as
  select agency_id, section_id, seq, act, at as entered_at, by_name as entered_by, why
    from attendance.posting;
comment on view attendance.report_posting is 'One row a posting: who wrote entries, when and why.';
grant select on attendance.report_posting to ropeway_app;

create table attendance.sheet (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid,
  section_id uuid        not null,
  day        date        not null,
  version    int         not null check (version >= 1),
  present    int         not null,
  absent     int         not null,
  taken_at   timestamptz not null,
  taken_by   text        not null,
  account_id uuid,
  last_key   text,
  late_why   text        check (late_why <> ''),
  primary key (agency_id, section_id, day),
  foreign key (agency_id, section_id) references schedule.section
);
comment on table attendance.sheet is 'The sheets that were taken: one row a section and day; version counts how often it was sent.';
comment on column attendance.sheet.last_key is 'The sender''s own mark of the last sending, so that one sent twice is taken once.';
call ropeway.protect('attendance.sheet', 'select, insert, update');

create table attendance.no_meeting (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid,
  section_id uuid        not null,
  day        date        not null,
  why        text        not null check (why <> ''),
  by_name    text        not null,
  at         timestamptz not null,
  primary key (agency_id, section_id, day),
  foreign key (agency_id, section_id) references schedule.section
);
comment on table attendance.no_meeting is 'Days on which a section did not meet though its pattern says so, declared with the reason.';
call ropeway.protect('attendance.no_meeting', 'select, insert, delete');

create table attendance.substitute (
  agency_id     uuid not null default current_setting('ropeway.agency')::uuid,
  section_id    uuid not null,
  day           date not null,
  instructor_id uuid not null,
  primary key (agency_id, section_id, day),
  foreign key (agency_id, section_id) references schedule.section,
  foreign key (agency_id, instructor_id) references schedule.instructor
);
comment on table attendance.substitute is 'Who takes a section on a day instead of its instructor.';
create index substitute_of_instructor on attendance.substitute (agency_id, instructor_id, day);
call ropeway.protect('attendance.substitute', 'select, insert, update, delete');

create table attendance.period (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id           uuid        not null default uuidv7(),
  school_year  int         not null,
  name         text        not null check (name in ('P1', 'P2', 'ANNUAL')),
  first_day    date        not null,
  last_day     date        not null,
  status       text        not null check (status in ('OPEN', 'CERTIFIED', 'REOPENED')),
  version      int         not null default 0,
  certified_at timestamptz,
  certified_by text,
  primary key (agency_id, id),
  unique (agency_id, school_year, name),
  check (first_day <= last_day),
  check ((certified_at is null) = (version = 0))
);
comment on table attendance.period is 'Attendance periods: the days since the cut-off before. What is certified is locked.';
comment on column attendance.period.version is 'How often it was certified.';
call ropeway.protect('attendance.period', 'select, insert, update');

create view attendance.report_period with (security_invoker = true) as
  select agency_id, id as period_id, school_year, name, first_day, last_day, status, version, certified_at, certified_by
    from attendance.period;
comment on view attendance.report_period is 'One row an attendance period that somebody opened, certified or reopened.';
grant select on attendance.report_period to ropeway_app;
