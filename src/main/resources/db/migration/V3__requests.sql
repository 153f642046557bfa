-- Answers kept for repeated requests (Idempotency-Key), for 24 hours.
create table idempotency_key (
  tenant_id text collate "C" not null,
  client text collate "C" not null,
  key text collate "C" not null,
  request_hash text not null,
  claimed_at timestamptz not null,
  status int,
  location text,
  etag text,
  body bytea,
  constraint idempotency_key_pk primary key (tenant_id, client, key)
);
select espalier.distribute('idempotency_key');
select espalier.protect('idempotency_key', 'select, insert, update, delete');
create index idempotency_key_age on idempotency_key (tenant_id, claimed_at);

-- What a thing was until it changed: the members that old answers (asOf) depend on.
-- The state at a moment is the row with the smallest held_until after it, else the thing itself.
create table past_state (
  tenant_id text collate "C" not null,
  subject_id uuid not null,
  held_until timestamptz not null,
  state jsonb not null,
  constraint past_state_pk primary key (tenant_id, subject_id, held_until)
);
select espalier.distribute('past_state');
select espalier.protect('past_state', 'select, insert');
