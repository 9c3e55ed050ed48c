create schema identity;
grant usage on schema identity to ropeway_app;

create table identity.account (
  agency_id     uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  id            uuid        not null,
  username      text        not null check (username = lower(username)),
  name          text        not null,
  password_hash text,
  active        boolean     not null default true,
  created_at    timestamptz not null,
  primary key (agency_id, id),
  unique (agency_id, username)
);
comment on column identity.account.password_hash is 'Null: nobody can sign in with a password.';
call ropeway.protect('identity.account', 'select, insert, update');

create table identity.role_grant (
  agency_id     uuid not null default current_setting('ropeway.agency')::uuid,
  id            uuid not null,
  account_id    uuid not null,
  role          text not null,
  district_id   uuid,
  school_id     uuid,
  student_id    uuid,
  instructor_id uuid,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references identity.account,
  foreign key (agency_id, district_id) references agency.district,
  foreign key (agency_id, school_id) references agency.school
);
comment on table identity.role_grant is
  'One role of one account, and to whom or what it is related: a counselor to her school, a student to himself.';
create index role_grant_of_account on identity.role_grant (agency_id, account_id);
create index role_grant_of_student on identity.role_grant (agency_id, student_id) where student_id is not null;
call ropeway.protect('identity.role_grant', 'select, insert, update, delete');

create table identity.sign_in_failure (
  agency_id uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  subject   text        not null,
  at        timestamptz not null
);
comment on column identity.sign_in_failure.subject is 'The username that was tried, or the address it was tried from.';
create index sign_in_failure_by_subject on identity.sign_in_failure (agency_id, subject, at);
call ropeway.protect('identity.sign_in_failure', 'select, insert, delete');

create table identity.api_token (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid,
  id          uuid        not null,
  account_id  uuid        not null,
  role        text        not null,
  name        text        not null,
  secret_hash text        not null,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  primary key (agency_id, id),
  foreign key (agency_id, account_id) references identity.account,
  unique (agency_id, secret_hash)
);
comment on column identity.api_token.secret_hash is 'SHA-256 of a 256-bit random secret, in hex: the secret itself is not kept.';
call ropeway.protect('identity.api_token', 'select, insert, update');
