-- Webhooks: where a tenant wants its changes sent, with what they are signed, and how that went.

create table webhook (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  url text not null,
  event_types jsonb not null,
  subject_types jsonb not null,
  sources jsonb not null,
  position bigint not null default 0,
  stopped text collate "C",
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint webhook_pk primary key (tenant_id, id),
  constraint webhook_external unique (tenant_id, external_id, source),
  constraint webhook_stopped check (stopped in ('GONE'))
);
select espalier.distribute('webhook');
select espalier.protect('webhook', 'select, insert, update');
create index webhook_changed on webhook (tenant_id, updated_at, id);

-- With what deliveries are signed: the one without an end, and for a while the one before it.
create table webhook_secret (
  tenant_id text collate "C" not null,
  id uuid not null,
  webhook_id uuid not null,
  secret bytea not null,
  created_at timestamptz not null,
  ends_at timestamptz,
  constraint webhook_secret_pk primary key (tenant_id, id),
  constraint webhook_secret_long check (octet_length(secret) between 24 and 64)
);
select espalier.distribute('webhook_secret');
select espalier.protect('webhook_secret', 'select, insert, update, delete');
alter table webhook_secret add constraint webhook_secret_of foreign key (tenant_id, webhook_id) references webhook (tenant_id, id);
create index webhook_secret_in on webhook_secret (tenant_id, webhook_id);

-- What is to be sent to a webhook, and what became of it. Position 0 has what only tries a webhook out.
create table webhook_delivery (
  tenant_id text collate "C" not null,
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  position bigint not null,
  event_type text collate "C" not null,
  subject_type text collate "C" not null,
  subject_id uuid not null,
  person_id uuid,
  state text collate "C" not null,
  attempts int not null,
  next_at timestamptz,
  claimed_until timestamptz,
  attempted_at timestamptz,
  response_status int,
  duration_ms int,
  failure text collate "C",
  failure_detail text,
  response text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint webhook_delivery_pk primary key (tenant_id, id),
  constraint webhook_delivery_once unique (tenant_id, webhook_id, event_id),
  constraint webhook_delivery_state check (state in ('PENDING', 'DELIVERED', 'PARKED')),
  constraint webhook_delivery_next check ((state = 'PENDING') = (next_at is not null))
);
select espalier.distribute('webhook_delivery');
select espalier.protect('webhook_delivery', 'select, insert, update, delete');
alter table webhook_delivery add constraint webhook_delivery_of foreign key (tenant_id, webhook_id) references webhook (tenant_id, id);
create index webhook_delivery_in on webhook_delivery (tenant_id, webhook_id, id);
create index webhook_delivery_due on webhook_delivery (tenant_id, webhook_id, next_at) where state = 'PENDING';
create index webhook_delivery_order on webhook_delivery (tenant_id, webhook_id, subject_id, position) where state = 'PENDING';
create index webhook_delivery_ended on webhook_delivery (tenant_id, updated_at) where state <> 'PENDING';
create index webhook_delivery_about on webhook_delivery (tenant_id, person_id) where person_id is not null;
