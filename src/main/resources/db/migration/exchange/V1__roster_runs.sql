create schema exchange;
grant usage on schema exchange to ropeway_app;

create table exchange.district_setting (
  agency_id    uuid not null default current_setting('ropeway.agency')::uuid,
  district_id  uuid not null,
  user_id_type text not null,
  primary key (agency_id, district_id),
  foreign key (agency_id, district_id) references agency.district
);
comment on column exchange.district_setting.user_id_type is
  'The type under which userIds carry the state id, as SSID in {SSID:1234567890}; empty when it stands in identifier.';
call ropeway.protect('exchange.district_setting', 'select, insert, update');

create table exchange.roster_run (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid,
  id          uuid        not null,
  district_id uuid        not null,
  file_name   text        not null,
  sha256      text        not null,
  bytes       bigint      not null,
  dry_run     boolean     not null,
  state       text        not null check (state in ('RUNNING', 'IMPORTED', 'CHECKED', 'REFUSED', 'FAILED')),
  version     text,
  system      text,
  by_name     text        not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  errors      int         not null default 0,
  warnings    int         not null default 0,
  failure     text,
  primary key (agency_id, id),
  foreign key (agency_id, district_id) references agency.district,
  check ((state = 'RUNNING') = (finished_at is null))
);
comment on table exchange.roster_run is 'A roster file that came in, and what became of it.';
comment on column exchange.roster_run.state is
  'CHECKED: a dry run without errors. REFUSED: errors, nothing imported. FAILED: the program could not finish.';
create index roster_run_latest on exchange.roster_run (agency_id, district_id, started_at);
call ropeway.protect('exchange.roster_run', 'select, insert, update');

create table exchange.roster_run_file (
  agency_id uuid   not null default current_setting('ropeway.agency')::uuid,
  run_id    uuid   not null,
  file      text   not null,
  mode      text   not null check (mode in ('BULK', 'DELTA')),
  rows      bigint not null,
  fresh     bigint,
  changed   bigint,
  unchanged bigint,
  vanished  bigint,
  primary key (agency_id, run_id, file),
  foreign key (agency_id, run_id) references exchange.roster_run
);
comment on column exchange.roster_run_file.fresh is 'Null where a file has no records of its own: roles and demographics count with users, the grade book is left alone.';
call ropeway.protect('exchange.roster_run_file', 'select, insert');

create table exchange.roster_fault (
  agency_id uuid   not null default current_setting('ropeway.agency')::uuid,
  run_id    uuid   not null,
  place     int    not null,
  file      text   not null,
  line      bigint not null,
  field     text   not null,
  value     text,
  rule      text   not null,
  primary key (agency_id, run_id, place),
  foreign key (agency_id, run_id) references exchange.roster_run
);
comment on column exchange.roster_fault.place is 'In the order of finding, from 1.';
call ropeway.protect('exchange.roster_fault', 'select, insert');
