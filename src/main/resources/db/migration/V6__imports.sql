-- Imports: a file is received into chunks, then applied in one transaction.

-- Tenants with jobs to do: read across tenants, so it holds nothing but slugs.
create table work_queue (
  tenant text collate "C" not null,
  kind text collate "C" not null,
  since timestamptz not null,
  constraint work_queue_pk primary key (tenant, kind)
);
select espalier.reference('work_queue');
grant select, insert, update, delete on work_queue to espalier_app;

-- One row a tenant; whoever holds its lock applies the tenant's files, one after the other. A crash frees it.
create table import_lock (
  tenant_id text collate "C" not null,
  constraint import_lock_pk primary key (tenant_id)
);
select espalier.distribute('import_lock');
select espalier.protect('import_lock', 'select, insert, update');

create table import_job (
  tenant_id text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  source text collate "C" not null,
  mode text collate "C" not null,
  on_error text collate "C" not null,
  dry_run boolean not null,
  state text collate "C" not null,
  caller jsonb not null,
  idempotency_key text,
  request_hash text,
  received int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  failed int not null,
  deactivated int not null,
  attempts int not null,
  problem jsonb,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint import_job_pk primary key (tenant_id, id),
  constraint import_job_state check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
);
select espalier.distribute('import_job');
select espalier.protect('import_job', 'select, insert, update, delete');
create unique index import_job_key on import_job (tenant_id, created_by, idempotency_key)
  where idempotency_key is not null;
create index import_job_open on import_job (tenant_id, id) where state in ('QUEUED', 'RUNNING');

-- Sound rows as they were sent, a few thousand in a chunk; outcomes has one letter a row once it was applied
-- (c created, u updated, n unchanged, f failed).
create table import_chunk (
  tenant_id text collate "C" not null,
  import_id uuid not null,
  chunk int not null,
  last_line int not null,
  lines int[] not null,
  keys text[] not null,
  rows bytea not null,
  outcomes text,
  constraint import_chunk_pk primary key (tenant_id, import_id, chunk)
);
select espalier.distribute('import_chunk');
select espalier.protect('import_chunk', 'select, insert, update, delete');
alter table import_chunk add constraint import_chunk_of foreign key (tenant_id, import_id)
  references import_job (tenant_id, id) on delete cascade;

-- Which things the file has, and where they hang: what rows need to know of each other. Gone when the file is applied;
-- without a foreign key, which would be looked up for every row.
create table import_key (
  tenant_id text collate "C" not null,
  import_id uuid not null,
  line int not null,
  external_id text collate "C" not null,
  parent_external_id text collate "C",
  new_id uuid not null,
  failed boolean not null,
  constraint import_key_pk primary key (tenant_id, import_id, line)
);
select espalier.distribute('import_key');
select espalier.protect('import_key', 'select, insert, update, delete');
create index import_key_external on import_key (tenant_id, external_id, import_id);

create table import_problem (
  tenant_id text collate "C" not null,
  import_id uuid not null,
  line int not null,
  external_id text collate "C",
  faults jsonb not null,
  constraint import_problem_pk primary key (tenant_id, import_id, line)
);
select espalier.distribute('import_problem');
select espalier.protect('import_problem', 'select, insert, update, delete');
alter table import_problem add constraint import_problem_of foreign key (tenant_id, import_id)
  references import_job (tenant_id, id) on delete cascade;
