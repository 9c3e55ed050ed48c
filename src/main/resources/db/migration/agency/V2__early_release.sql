create table agency.early_release (
  agency_id uuid not null default current_setting('ropeway.agency')::uuid references agency.agency,
  day       date not null,
  site_id   uuid,
  until     time not null,
  why       text not null check (why <> ''),
  unique nulls not distinct (agency_id, day, site_id),
  foreign key (agency_id, site_id) references agency.site
);
comment on table agency.early_release is 'Days on which classes end early: at one site, or at every site that has no hour of its own.';
comment on column agency.early_release.site_id is 'Null for every site.';
comment on column agency.early_release.until is 'When the last class ends, by the agency''s clock.';
call ropeway.protect('agency.early_release', 'select, insert, update, delete');
