create table funding.frozen_period (
  agency_id uuid        not null default current_setting('ropeway.agency')::uuid,
  period_id uuid        not null,
  version   int         not null check (version >= 1),
  at        timestamptz not null,
  minutes   bigint      not null,
  primary key (agency_id, period_id, version),
  foreign key (agency_id, period_id) references attendance.period
);
comment on table funding.frozen_period is 'The certifications whose minutes were kept as they were; they count while the period is certified in this version.';
call ropeway.protect('funding.frozen_period', 'select, insert');

create table funding.frozen_minutes (
  agency_id   uuid   not null default current_setting('ropeway.agency')::uuid,
  period_id   uuid   not null,
  version     int    not null,
  section_id  uuid   not null,
  student_id  uuid   not null,
  month       date   not null check (extract(day from month) = 1),
  kind        text   not null check (kind in ('CLASSROOM', 'RELATED_INSTRUCTION', 'TRAINING_STATION')),
  claim       text   not null check (claim in ('ROP', 'COLLEGE', 'APPRENTICESHIP')),
  district_id uuid,
  grade_band  text   not null check (grade_band in ('NINE_TEN', 'ELEVEN_TWELVE', 'ADULT')),
  minutes     bigint not null,
  primary key (agency_id, period_id, version, section_id, student_id, month, kind, claim),
  foreign key (agency_id, period_id, version) references funding.frozen_period,
  foreign key (agency_id, section_id) references schedule.section
);
comment on table funding.frozen_minutes is 'A certified period''s minutes of each student and section, with where the student lived and in which grades, as known when it was certified.';
comment on column funding.frozen_minutes.district_id is 'The member district of residence; null for students who live in none.';
comment on column funding.frozen_minutes.grade_band is 'ADULT: not known to be in grades 9 to 12.';
call ropeway.protect('funding.frozen_minutes', 'select, insert');

create table funding.frozen_sum (
  agency_id   uuid   not null default current_setting('ropeway.agency')::uuid,
  period_id   uuid   not null,
  version     int    not null,
  section_id  uuid   not null,
  district_id uuid,
  grade_band  text   not null check (grade_band in ('NINE_TEN', 'ELEVEN_TWELVE', 'ADULT')),
  month       date   not null,
  kind        text   not null check (kind in ('CLASSROOM', 'RELATED_INSTRUCTION', 'TRAINING_STATION')),
  claim       text   not null check (claim in ('ROP', 'COLLEGE', 'APPRENTICESHIP')),
  minutes     bigint not null,
  foreign key (agency_id, period_id, version) references funding.frozen_period,
  unique nulls not distinct (agency_id, period_id, version, section_id, district_id, grade_band, month, kind, claim)
);
comment on table funding.frozen_sum is 'The same minutes added up over students, so that a certified year is read at once.';
call ropeway.protect('funding.frozen_sum', 'select, insert');

create table funding.frozen_parameter (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid,
  period_id uuid not null,
  version   int  not null,
  parameter text not null,
  value     text not null,
  unit      text not null,
  from_day  date,
  to_day    date,
  source    text not null,
  standing  text not null check (standing in ('LAW', 'SECONDARY', 'UNVERIFIED', 'LOCAL_POLICY', 'OWN_SETTING')),
  primary key (agency_id, period_id, version, parameter),
  foreign key (agency_id, period_id, version) references funding.frozen_period
);
comment on table funding.frozen_parameter is 'The parameters as they held when a period was certified: its report is computed with them while it stays certified.';
call ropeway.protect('funding.frozen_parameter', 'select, insert');
