create table funding.sharing (
  agency_id   uuid        not null default current_setting('ropeway.agency')::uuid references agency.agency,
  school_year int         not null,
  basis       text        not null check (basis in ('FIXED_CENTS', 'HOURS', 'SEATS', 'STUDENTS', 'EQUAL')),
  weight      bigint      not null check (weight > 0),
  source      text        not null check (source <> ''),
  set_by      text        not null,
  set_at      timestamptz not null,
  primary key (agency_id, school_year, basis)
);
comment on table funding.sharing is 'How member districts share a year''s net cost: first a fixed amount of each, then parts by weight.';
comment on column funding.sharing.weight is 'Cents of each district for FIXED_CENTS, else the part that is divided by this basis, in relation to the others.';
call ropeway.protect('funding.sharing', 'select, insert, delete');

create table funding.invoice (
  agency_id    uuid        not null default current_setting('ropeway.agency')::uuid,
  id           uuid        not null,
  school_year  int         not null,
  number       int         not null check (number > 0),
  district_id  uuid        not null,
  period       text        not null check (period <> ''),
  last_day     date        not null,
  due_percent  int         not null check (due_percent between 1 and 100),
  share_cents  bigint      not null,
  before_cents bigint      not null,
  cents        bigint      not null,
  students     int         not null,
  served       int         not null,
  seats        int         not null,
  minutes      bigint      not null,
  credits_id   uuid,
  why          text        check (why <> ''),
  issued_at    timestamptz not null,
  issued_by    text        not null,
  primary key (agency_id, id),
  unique (agency_id, school_year, number),
  unique (agency_id, credits_id),
  foreign key (agency_id, district_id) references agency.district,
  foreign key (agency_id, credits_id) references funding.invoice,
  check ((credits_id is null) = (why is null)),
  check (credits_id is not null or cents = share_cents - before_cents)
);
comment on table funding.invoice is 'Written once and never changed; another invoice may credit it. Numbers run without a gap in each agency and year.';
comment on column funding.invoice.last_day is 'Seats, students and hours were counted from 1 July to this day.';
comment on column funding.invoice.due_percent is 'How much of the year''s net cost was due.';
comment on column funding.invoice.share_cents is 'The district''s share of what was due.';
comment on column funding.invoice.before_cents is 'What earlier invoices of the year had asked for, credits taken off.';
comment on column funding.invoice.credits_id is 'The invoice that this one takes back, for a credit.';
create index invoice_of_district on funding.invoice (agency_id, district_id, school_year);
call ropeway.protect('funding.invoice', 'select, insert');

create table funding.invoice_step (
  agency_id  uuid   not null default current_setting('ropeway.agency')::uuid,
  invoice_id uuid   not null,
  basis      text   not null check (basis in ('FIXED_CENTS', 'HOURS', 'SEATS', 'STUDENTS', 'EQUAL')),
  part_cents bigint not null,
  own        bigint not null,
  total      bigint not null,
  cents      bigint not null,
  source     text   not null,
  primary key (agency_id, invoice_id, basis),
  foreign key (agency_id, invoice_id) references funding.invoice
);
comment on table funding.invoice_step is 'How an invoice''s share was found: of this part of the cost, own out of total.';
comment on column funding.invoice_step.own is 'Minutes, seats or students of the district; 1 for an equal part.';
call ropeway.protect('funding.invoice_step', 'select, insert');
