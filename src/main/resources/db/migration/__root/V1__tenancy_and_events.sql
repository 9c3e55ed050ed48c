-- Every table of the program is protected the same way: rows of the bound agency only, and no rows but an error when
-- none is bound (current_setting without a default fails).
create schema ropeway;
grant usage on schema ropeway to ropeway_app;

create procedure ropeway.protect(what regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', what);
  execute format('create policy of_agency on %s using (agency_id = (select current_setting(''ropeway.agency'')::uuid))', what);
  execute format('grant %s on %s to ropeway_app', rights, what);
end $$;

-- Domain events on their way to listeners: the columns that Spring Modulith's JDBC registry reads and writes. It reads
-- them for all agencies when the program starts, so this table alone has no agency.
create table event_publication (
  id                     uuid        primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index event_publication_unfinished on event_publication (publication_date) where completion_date is null;
grant select, insert, update, delete on event_publication to ropeway_app;
