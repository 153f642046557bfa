-- The catalogue, assignments and completions.

create table activity (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  type text collate "C" not null,
  description text,
  hours numeric,
  cost_amount numeric,
  cost_currency text collate "C",
  provider text,
  language text,
  delivery_mode text collate "C",
  graded boolean not null,
  proves_level boolean not null,
  develops jsonb not null,
  prerequisites jsonb not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint activity_pk primary key (tenant_id, id),
  constraint activity_external unique (tenant_id, external_id, source)
);
select espalier.distribute('activity');
select espalier.protect('activity', 'select, insert, update');
create index activity_changed on activity (tenant_id, updated_at, id);
create index activity_search on activity using gin (to_tsvector('simple',
  title || ' ' || coalesce(description, '') || ' ' || coalesce(provider, '') || ' ' || external_id));

-- What activities develop and need, taken out of their JSON whenever that changes: for finding them by competency.
create table activity_develops (
  tenant_id text collate "C" not null,
  activity_id uuid not null,
  competency_id uuid not null,
  from_level numeric,
  to_level numeric not null,
  constraint activity_develops_pk primary key (tenant_id, activity_id, competency_id)
);
select espalier.distribute('activity_develops');
select espalier.protect('activity_develops', 'select, insert, update, delete');
alter table activity_develops add constraint activity_develops_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table activity_develops add constraint activity_develops_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index activity_develops_by_competency on activity_develops (tenant_id, competency_id);

create table activity_prerequisite (
  tenant_id text collate "C" not null,
  activity_id uuid not null,
  ordinal int not null,
  prerequisite_id uuid,
  competency_id uuid,
  level numeric,
  constraint activity_prerequisite_pk primary key (tenant_id, activity_id, ordinal)
);
select espalier.distribute('activity_prerequisite');
select espalier.protect('activity_prerequisite', 'select, insert, update, delete');
alter table activity_prerequisite add constraint activity_prerequisite_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table activity_prerequisite add constraint activity_prerequisite_needs foreign key (tenant_id, prerequisite_id)
  references activity (tenant_id, id);
create index activity_prerequisite_needed on activity_prerequisite (tenant_id, prerequisite_id);

create table assignment (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  activity_id uuid not null,
  origin text collate "C" not null,
  mandatory boolean not null,
  due date,
  state text collate "C" not null,
  plan_item_id uuid,
  note text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint assignment_pk primary key (tenant_id, id),
  constraint assignment_external unique (tenant_id, external_id, source),
  constraint assignment_state check (state in ('ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'FAILED', 'WAIVED', 'CANCELLED')),
  constraint assignment_origin check (origin in ('SELF', 'MANAGER', 'PLAN', 'RULE', 'REVIEW', 'IMPORT'))
);
select espalier.distribute('assignment');
select espalier.protect('assignment', 'select, insert, update');
alter table assignment add constraint assignment_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table assignment add constraint assignment_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create unique index assignment_open on assignment (tenant_id, employee_id, activity_id)
  where state in ('ASSIGNED', 'IN_PROGRESS') and deleted_at is null;
create index assignment_by_employee on assignment (tenant_id, employee_id, id);
create index assignment_by_activity on assignment (tenant_id, activity_id);
create index assignment_by_plan_item on assignment (tenant_id, plan_item_id) where plan_item_id is not null;
create index assignment_changed on assignment (tenant_id, updated_at, id);

create table assignment_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  assignment_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint assignment_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('assignment_transition');
select espalier.protect('assignment_transition', 'select, insert');
create index assignment_transition_of on assignment_transition (tenant_id, assignment_id, id);

-- Append-only: a row is voided, never changed.
create table completion (
  tenant_id text collate "C" not null,
  id uuid not null,
  source_system text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  activity_id uuid not null,
  activity_version int not null,
  assignment_id uuid,
  completed_at timestamptz not null,
  score numeric,
  passed boolean not null,
  hours numeric,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  constraint completion_pk primary key (tenant_id, id)
);
select espalier.distribute('completion');
select espalier.protect('completion', 'select, insert, update');
alter table completion add constraint completion_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table completion add constraint completion_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create unique index completion_external on completion (tenant_id, source_system, external_id) where voided_at is null;
create index completion_of_person on completion (tenant_id, employee_id, completed_at, id);
create index completion_by_activity on completion (tenant_id, activity_id);
create index completion_by_assignment on completion (tenant_id, assignment_id) where assignment_id is not null;
