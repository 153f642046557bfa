-- Goals of people and units, their life, and what was said about how they go. Progress is derived when it is read.

create table goal (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  description text,
  employee_id uuid,
  org_unit_id uuid,
  parent_id uuid,
  initiative_id uuid,
  weight numeric not null,
  starts_on date,
  due_on date,
  competencies jsonb not null,
  key_results jsonb not null,
  state text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint goal_pk primary key (tenant_id, id),
  constraint goal_external unique (tenant_id, external_id, source),
  constraint goal_owner check (num_nonnulls(employee_id, org_unit_id) = 1),
  constraint goal_above check (num_nonnulls(parent_id, initiative_id) <= 1),
  constraint goal_weight check (weight > 0),
  constraint goal_state check (state in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'MISSED', 'CANCELLED'))
);
select espalier.distribute('goal');
select espalier.protect('goal', 'select, insert, update');
alter table goal add constraint goal_employee foreign key (tenant_id, employee_id) references employee (tenant_id, id);
alter table goal add constraint goal_org_unit foreign key (tenant_id, org_unit_id) references org_unit (tenant_id, id);
alter table goal add constraint goal_parent foreign key (tenant_id, parent_id) references goal (tenant_id, id);
alter table goal add constraint goal_initiative foreign key (tenant_id, initiative_id)
  references initiative (tenant_id, id);
create index goal_changed on goal (tenant_id, updated_at, id);
create index goal_of_person on goal (tenant_id, employee_id, id) where employee_id is not null;
create index goal_of_unit on goal (tenant_id, org_unit_id, id) where org_unit_id is not null;
create index goal_children on goal (tenant_id, parent_id) where parent_id is not null;
create index goal_by_initiative on goal (tenant_id, initiative_id) where initiative_id is not null;

create table goal_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint goal_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('goal_path');
select espalier.protect('goal_path', 'select, insert, update, delete');
create index goal_path_range on goal_path (tenant_id, path);

-- The competencies that goals name, taken out of their JSON.
create table goal_competency (
  tenant_id text collate "C" not null,
  goal_id uuid not null,
  competency_id uuid not null,
  constraint goal_competency_pk primary key (tenant_id, goal_id, competency_id)
);
select espalier.distribute('goal_competency');
select espalier.protect('goal_competency', 'select, insert, update, delete');
alter table goal_competency add constraint goal_competency_of foreign key (tenant_id, goal_id)
  references goal (tenant_id, id);
alter table goal_competency add constraint goal_competency_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index goal_competency_by_competency on goal_competency (tenant_id, competency_id);

create table goal_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  goal_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint goal_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('goal_transition');
select espalier.protect('goal_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, made_by) on goal_transition to espalier_app;
alter table goal_transition add constraint goal_transition_goal foreign key (tenant_id, goal_id)
  references goal (tenant_id, id);
create index goal_transition_of on goal_transition (tenant_id, goal_id, id);

create table goal_check_in (
  tenant_id text collate "C" not null,
  id uuid not null,
  goal_id uuid not null,
  comment text,
  confidence text collate "C" not null,
  progress numeric,
  key_results jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint goal_check_in_pk primary key (tenant_id, id),
  constraint goal_check_in_confidence check (confidence in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
  constraint goal_check_in_progress check (progress between 0 and 1)
);
select espalier.distribute('goal_check_in');
select espalier.protect('goal_check_in', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, recorded_by) on goal_check_in to espalier_app;
alter table goal_check_in add constraint goal_check_in_goal foreign key (tenant_id, goal_id)
  references goal (tenant_id, id);
create index goal_check_in_of on goal_check_in (tenant_id, goal_id, id);
