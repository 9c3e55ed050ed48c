create schema journal;
grant usage on schema journal to ropeway_app;

create table journal.entry (
  agency_id  uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id         uuid        not null default uuidv7(),
  at         timestamptz not null,
  account_id uuid,
  by_name    text        not null,
  act        text        not null,
  subject    text        not null,
  subject_id text        not null,
  detail     jsonb       not null,
  why        text,
  primary key (agency_id, id)
);
comment on table journal.entry is 'What was done, by whom, when and why. Written once, never changed.';
create index entry_of_subject on journal.entry (agency_id, subject, subject_id, at);
create index entry_by_time on journal.entry (agency_id, at, id);
call ropeway.protect('journal.entry', 'select, insert');

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is never changed';
end $$;
create trigger never_changed before update or delete or truncate on journal.entry
  for each statement execute function journal.refuse_change();
