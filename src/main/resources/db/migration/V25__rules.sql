-- Rules that assign learning by audience, and looks at everybody.

create table assignment_rule (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  audience text not null,
  activity_id uuid not null,
  mandatory boolean not null,
  due_on date,
  due_after_hire text collate "C",
  due_after_assignment text collate "C",
  valid_from date,
  valid_to date,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint assignment_rule_pk primary key (tenant_id, id),
  constraint assignment_rule_external unique (tenant_id, external_id, source)
);
select espalier.distribute('assignment_rule');
select espalier.protect('assignment_rule', 'select, insert, update');
alter table assignment_rule add constraint assignment_rule_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create index assignment_rule_changed on assignment_rule (tenant_id, updated_at, id);
create index assignment_rule_by_activity on assignment_rule (tenant_id, activity_id);

-- unruled: it was taken back because no rule asked for it any more, not by hand.
alter table assignment add column rule_id uuid;
alter table assignment add column certification_id uuid;
alter table assignment add column unruled boolean not null default false;
create index assignment_by_rule on assignment (tenant_id, rule_id) where rule_id is not null;

create table rule_evaluation (
  tenant_id text collate "C" not null,
  id uuid not null,
  state text collate "C" not null,
  reason text collate "C" not null,
  after_id uuid,
  people int not null,
  assigned int not null,
  unassigned int not null,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint rule_evaluation_pk primary key (tenant_id, id),
  constraint rule_evaluation_state check (state in ('QUEUED', 'RUNNING', 'COMPLETED'))
);
select espalier.distribute('rule_evaluation');
select espalier.protect('rule_evaluation', 'select, insert, update');
create index rule_evaluation_waiting on rule_evaluation (tenant_id, state, id) where state <> 'COMPLETED';
