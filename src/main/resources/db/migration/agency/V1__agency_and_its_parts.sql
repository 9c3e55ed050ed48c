create schema agency;
grant usage on schema agency to ropeway_app;

create table agency.agency (
  agency_id  uuid primary key,
  slug       text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name       text not null,
  short_name text not null,
  structure  text not null check (structure in ('COUNTY_OFFICE', 'JOINT_POWERS', 'SINGLE_DISTRICT', 'STATE_OFFICE')),
  contact    text not null,
  zone       text not null
);
comment on table agency.agency is 'The directory of agencies: public, and read before any agency is bound.';
alter table agency.agency enable row level security;
create policy directory on agency.agency for select using (true);
create policy founding on agency.agency for insert with check (agency_id = current_setting('ropeway.agency')::uuid);
create policy own on agency.agency for update using (agency_id = current_setting('ropeway.agency')::uuid);
grant select, insert, update on agency.agency to ropeway_app;

create table agency.district (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id        uuid not null,
  code      text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name      text not null,
  primary key (agency_id, id),
  unique (agency_id, code)
);
call ropeway.protect('agency.district', 'select, insert, update');

create table agency.school (
  agency_id   uuid not null default current_setting('ropeway.agency')::uuid,
  id          uuid not null,
  district_id uuid not null,
  name        text not null,
  cds_code    text check (cds_code ~ '^[0-9]{14}$'),
  roster_id   text,
  primary key (agency_id, id),
  foreign key (agency_id, district_id) references agency.district,
  unique (agency_id, district_id, roster_id)
);
call ropeway.protect('agency.school', 'select, insert, update');

create table agency.site (
  agency_id      uuid not null default current_setting('ropeway.agency')::uuid,
  id             uuid not null,
  name           text not null,
  kind           text not null check (kind in ('SCHOOL', 'CENTER', 'BUSINESS')),
  address        text not null,
  school_id      uuid,
  transportation text not null,
  primary key (agency_id, id),
  foreign key (agency_id, school_id) references agency.school,
  unique (agency_id, name),
  check ((kind = 'SCHOOL') = (school_id is not null))
);
call ropeway.protect('agency.site', 'select, insert, update');

create table agency.term (
  agency_id   uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id          uuid not null,
  code        text not null,
  name        text not null,
  school_year int  not null,
  first_day   date not null,
  last_day    date not null,
  primary key (agency_id, id),
  unique (agency_id, code),
  check (first_day <= last_day)
);
call ropeway.protect('agency.term', 'select, insert, update');

create table agency.closed_day (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  day       date not null,
  why       text not null,
  primary key (agency_id, day)
);
call ropeway.protect('agency.closed_day', 'select, insert, update, delete');

create table agency.bell_period (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid,
  school_id uuid not null,
  name      text not null,
  days      int  not null check (days between 1 and 127),
  starts_at time not null,
  ends_at   time not null,
  primary key (agency_id, school_id, name, days),
  foreign key (agency_id, school_id) references agency.school,
  check (starts_at < ends_at)
);
comment on column agency.bell_period.days is 'One bit a day: 1 is Monday, 2 Tuesday, 4 Wednesday, and so on.';
call ropeway.protect('agency.bell_period', 'select, insert, update, delete');
