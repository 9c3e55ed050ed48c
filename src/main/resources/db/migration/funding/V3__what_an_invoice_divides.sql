alter table funding.invoice add column base text not null check (base in ('BUDGET', 'EXPENDITURE'));
alter table funding.invoice add column cost_cents bigint not null;
comment on column funding.invoice.base is 'Whether the budget or the expenditures were divided.';
comment on column funding.invoice.cost_cents is 'The year''s net cost then, of which due_percent was due.';
