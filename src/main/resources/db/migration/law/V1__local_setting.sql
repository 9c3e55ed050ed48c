create schema law;
grant usage on schema law to ropeway_app;

create table law.local_setting (
  agency_id uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  parameter text        not null,
  from_day  date        not null,
  to_day    date,
  value     text        not null,
  basis     text        not null,
  set_by    text        not null,
  set_at    timestamptz not null,
  primary key (agency_id, parameter, from_day),
  check (to_day is null or from_day <= to_day)
);
comment on table law.local_setting is 'An agency''s own value of a parameter that its board may set, with the policy it rests on.';
call ropeway.protect('law.local_setting', 'select, insert, update');
