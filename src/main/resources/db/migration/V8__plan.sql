-- Development plans: what a person and the manager agree to develop, and by which actions.

create table development_plan (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  title text not null,
  period_start date,
  period_end date,
  target_job_id uuid,
  state text collate "C" not null,
  employee_agreed_at timestamptz,
  employee_agreed_by text,
  manager_agreed_at timestamptz,
  manager_agreed_by text,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint development_plan_pk primary key (tenant_id, id),
  constraint development_plan_external unique (tenant_id, external_id, source),
  constraint development_plan_state
    check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'ACTIVE', 'COMPLETED', 'CANCELLED'))
);
select espalier.distribute('development_plan');
select espalier.protect('development_plan', 'select, insert, update');
alter table development_plan add constraint development_plan_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table development_plan add constraint development_plan_job foreign key (tenant_id, target_job_id)
  references job (tenant_id, id);
create index development_plan_of_person on development_plan (tenant_id, employee_id, id);
create index development_plan_changed on development_plan (tenant_id, updated_at, id);
create index development_plan_by_job on development_plan (tenant_id, target_job_id) where target_job_id is not null;

-- The gap is the one that the item answers, as it was when the item was made.
create table plan_item (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  ordinal int not null,
  competency_id uuid not null,
  from_level numeric,
  target_level numeric not null,
  priority numeric not null,
  gap jsonb not null,
  kind text collate "C" not null,
  due date,
  state text collate "C" not null,
  closed_at timestamptz,
  closed_by text,
  close_reason text,
  evidence_id uuid,
  constraint plan_item_pk primary key (tenant_id, id),
  constraint plan_item_competency_once unique (tenant_id, plan_id, competency_id),
  constraint plan_item_state check (state in ('OPEN', 'ACHIEVED', 'CLOSED')),
  constraint plan_item_kind check (kind in ('EXPERIENCE', 'EXPOSURE', 'EDUCATION'))
);
select espalier.distribute('plan_item');
select espalier.protect('plan_item', 'select, insert, update, delete');
alter table plan_item add constraint plan_item_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
alter table plan_item add constraint plan_item_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
alter table plan_item add constraint plan_item_evidence foreign key (tenant_id, evidence_id)
  references evidence (tenant_id, id);
create index plan_item_by_competency on plan_item (tenant_id, competency_id);
create index plan_item_by_evidence on plan_item (tenant_id, evidence_id) where evidence_id is not null;

create table plan_action (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  item_id uuid not null,
  ordinal int not null,
  type text collate "C" not null,
  title text,
  activity_id uuid,
  due date,
  assignment_id uuid,
  constraint plan_action_pk primary key (tenant_id, id),
  constraint plan_action_type
    check (type in ('LEARNING', 'COACHING', 'MENTORING', 'STRETCH_ASSIGNMENT', 'COMMUNITY', 'SELF_STUDY'))
);
select espalier.distribute('plan_action');
select espalier.protect('plan_action', 'select, insert, update, delete');
alter table plan_action add constraint plan_action_item foreign key (tenant_id, item_id)
  references plan_item (tenant_id, id);
alter table plan_action add constraint plan_action_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table plan_action add constraint plan_action_assignment foreign key (tenant_id, assignment_id)
  references assignment (tenant_id, id);
create index plan_action_of_plan on plan_action (tenant_id, plan_id);
create index plan_action_of_item on plan_action (tenant_id, item_id);
create index plan_action_by_activity on plan_action (tenant_id, activity_id) where activity_id is not null;
create index plan_action_by_assignment on plan_action (tenant_id, assignment_id) where assignment_id is not null;

create table plan_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  side text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint plan_transition_pk primary key (tenant_id, id),
  constraint plan_transition_side check (side in ('EMPLOYEE', 'MANAGER'))
);
select espalier.distribute('plan_transition');
select espalier.protect('plan_transition', 'select, insert');
create index plan_transition_of on plan_transition (tenant_id, plan_id, id);
