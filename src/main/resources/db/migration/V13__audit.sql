-- The audit trail: who did what, and who looked at what must not be looked at unseen. Rows are added and never
-- changed; each transaction's rows extend the tenant's chain of hashes, so that a change of any of them shows.

-- One row a tenant: the end of the chain. Its row lock gives positions without holes.
create table audit_chain (
  tenant_id text collate "C" not null,
  position bigint not null,
  hash text collate "C" not null,
  constraint audit_chain_pk primary key (tenant_id)
);
select espalier.distribute('audit_chain');
select espalier.protect('audit_chain', 'select, insert, update');

create table audit_event (
  tenant_id text collate "C" not null,
  id uuid not null,
  position bigint not null,
  occurred_at timestamptz not null,
  actor text not null,
  client text,
  action text collate "C" not null,
  object_type text collate "C" not null,
  object_key text collate "C" not null,
  before_hash text collate "C",
  after_hash text collate "C",
  members text[] not null,
  trace_id text,
  digest text collate "C" not null,
  chain text collate "C" not null,
  constraint audit_event_pk primary key (tenant_id, id),
  constraint audit_event_position unique (tenant_id, position)
);
select espalier.distribute('audit_event');
select espalier.protect('audit_event', 'select, insert');
create index audit_event_of_object on audit_event (tenant_id, object_key, position);
create index audit_event_of_actor on audit_event (tenant_id, actor, position);
