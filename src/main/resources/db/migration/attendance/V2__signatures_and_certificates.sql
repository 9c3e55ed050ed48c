create table attendance.signature (
  agency_id     uuid        not null default current_setting('ropeway.agency')::uuid,
  section_id    uuid        not null,
  month         date        not null check (extract(day from month) = 1),
  seq           bigint      not null,
  minutes       bigint      not null,
  instructor_id uuid        not null,
  by_name       text        not null,
  at            timestamptz not null,
  primary key (agency_id, section_id, month, seq),
  foreign key (agency_id, section_id) references schedule.section,
  foreign key (agency_id, instructor_id) references schedule.instructor
);
comment on table attendance.signature is 'An instructor''s word that a section''s month is complete; it holds until a later posting changes the month.';
comment on column attendance.signature.seq is 'The section''s last posting when it was signed.';
call ropeway.protect('attendance.signature', 'select, insert');

create table attendance.certificate (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid,
  number     int         not null check (number >= 1),
  period_id  uuid        not null,
  version    int         not null check (version >= 1),
  at         timestamptz not null,
  account_id uuid,
  by_name    text        not null,
  minutes    bigint      not null,
  hash       bytea       not null check (length(hash) = 32),
  primary key (agency_id, number),
  unique (agency_id, period_id, version),
  foreign key (agency_id, period_id) references attendance.period
);
comment on table attendance.certificate is 'What was certified: the last posting of each section at that moment, under one hash with the certificate before.';
call ropeway.protect('attendance.certificate', 'select, insert');

create table attendance.certificate_section (
  agency_id  uuid   not null default current_setting('ropeway.agency')::uuid,
  number     int    not null,
  section_id uuid   not null,
  seq        bigint not null,
  minutes    bigint not null,
  hash       bytea  not null,
  primary key (agency_id, number, section_id),
  foreign key (agency_id, number) references attendance.certificate,
  foreign key (agency_id, section_id) references attendance.chain
);
comment on column attendance.certificate_section.minutes is 'Of the certified days.';
call ropeway.protect('attendance.certificate_section', 'select, insert');
create trigger never_changed before update or delete or truncate on attendance.certificate
  for each statement execute function attendance.refuse_change();
create trigger never_changed before update or delete or truncate on attendance.certificate_section
  for each statement execute function attendance.refuse_change();

create table attendance.reopening (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid,
  period_id   uuid        not null,
  version     int         not null,
  why         text        not null check (why <> ''),
  asked_by    uuid        not null,
  asked_name  text        not null,
  asked_at    timestamptz not null,
  agreed_by   uuid,
  agreed_name text,
  agreed_at   timestamptz,
  primary key (agency_id, period_id, version),
  foreign key (agency_id, period_id) references attendance.period,
  check (agreed_by <> asked_by),
  check ((agreed_by is null) = (agreed_at is null))
);
comment on table attendance.reopening is 'A certified period is opened again by two people: one asks and says why, another agrees.';
comment on column attendance.reopening.version is 'The certification that it opens again.';
call ropeway.protect('attendance.reopening', 'select, insert, update');
