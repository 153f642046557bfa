-- The change feed: what happened, in commit order per tenant, written in the transaction of its effect.

-- One row a tenant: the last position given out. Its row lock, taken last in a transaction, makes positions
-- follow commits, so that a reader never skips an event that commits late.
create table change_feed (
  tenant_id text collate "C" not null,
  position bigint not null,
  constraint change_feed_pk primary key (tenant_id)
);
select espalier.distribute('change_feed');
select espalier.protect('change_feed', 'select, insert, update');

create table change_event (
  tenant_id text collate "C" not null,
  position bigint not null,
  id uuid not null,
  type text collate "C" not null,
  subject_type text collate "C" not null,
  subject_id uuid not null,
  person_id uuid,
  occurred_at timestamptz not null,
  actor text not null,
  trace_id text,
  data jsonb not null,
  constraint change_event_pk primary key (tenant_id, position)
);
select espalier.distribute('change_event');
select espalier.protect('change_event', 'select, insert');
create index change_event_subject on change_event (tenant_id, subject_id, position);
create index change_event_person on change_event (tenant_id, person_id, position) where person_id is not null;
