create schema funding;
grant usage on schema funding to ropeway_app;

create table funding.cost_line (
  agency_id   uuid   not null default current_setting('ropeway.agency')::uuid references agency.agency,
  school_year int    not null,
  source      text   not null check (source <> ''),
  kind        text   not null check (kind in ('BUDGET', 'EXPENDITURE', 'INCOME')),
  account     text   not null,
  description text   not null,
  course_id   uuid,
  site_id     uuid,
  cents       bigint not null,
  foreign key (agency_id, course_id) references catalog.course,
  foreign key (agency_id, site_id) references agency.site,
  unique nulls not distinct (agency_id, school_year, source, kind, account, description, course_id, site_id)
);
comment on table funding.cost_line is 'What a school year was to cost and has cost, and what income lowers it. A file replaces all lines of its sources in its year.';
comment on column funding.cost_line.course_id is 'Null: not of one course.';
comment on column funding.cost_line.site_id is 'Null: not of one site.';
call ropeway.protect('funding.cost_line', 'select, insert, delete');
