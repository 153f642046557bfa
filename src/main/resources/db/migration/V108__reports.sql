-- Reports: insights that are worked out by a schedule, and the files that came of it.

create table report (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  insight text collate "C" not null,
  parameters jsonb not null,
  format text collate "C" not null,
  schedule jsonb,
  keep_days int not null,
  owner text not null,
  next_at timestamptz,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint report_pk primary key (tenant_id, id),
  constraint report_external unique (tenant_id, external_id, source),
  constraint report_format check (format in ('NDJSON', 'CSV', 'PARQUET')),
  constraint report_keep_days check (keep_days between 1 and 366)
);
select espalier.distribute('report');
select espalier.protect('report', 'select, insert, update');
create index report_changed on report (tenant_id, updated_at, id);
create index report_due on report (tenant_id, next_at) where next_at is not null;

-- With which rights reports run: what the tokens of their owners said when they were last here.
create table report_owner (
  tenant_id text collate "C" not null,
  subject text not null,
  caller jsonb not null,
  employee_id uuid,
  seen_at timestamptz not null,
  constraint report_owner_pk primary key (tenant_id, subject)
);
select espalier.distribute('report_owner');
select espalier.protect('report_owner', 'select, insert, update, delete');
alter table report_owner add constraint report_owner_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index report_owner_by_employee on report_owner (tenant_id, employee_id) where employee_id is not null;

create table report_run (
  tenant_id text collate "C" not null,
  id uuid not null,
  report_id uuid not null,
  owner text not null,
  insight text collate "C" not null,
  format text collate "C" not null,
  state text collate "C" not null,
  scheduled_for timestamptz,
  attempts int not null,
  as_of text,
  row_count bigint,
  byte_count bigint,
  digest text,
  error text collate "C",
  error_detail text,
  keep_until timestamptz not null,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint report_run_pk primary key (tenant_id, id),
  constraint report_run_once unique (tenant_id, report_id, scheduled_for),
  constraint report_run_state check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED'))
);
select espalier.distribute('report_run');
select espalier.protect('report_run', 'select, insert, update, delete');
alter table report_run add constraint report_run_of foreign key (tenant_id, report_id) references report (tenant_id, id);
create index report_run_in on report_run (tenant_id, report_id, id);
create index report_run_open on report_run (tenant_id, id) where state in ('QUEUED', 'RUNNING');
create index report_run_kept on report_run (tenant_id, keep_until);

-- The file of a run, a mebibyte a piece.
create table report_piece (
  tenant_id text collate "C" not null,
  run_id uuid not null,
  piece int not null,
  bytes bytea not null,
  constraint report_piece_pk primary key (tenant_id, run_id, piece)
);
select espalier.distribute('report_piece');
select espalier.protect('report_piece', 'select, insert, delete');
alter table report_piece add constraint report_piece_of foreign key (tenant_id, run_id)
  references report_run (tenant_id, id) on delete cascade;
