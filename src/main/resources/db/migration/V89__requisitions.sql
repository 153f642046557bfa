-- Requisitions: which job is to be filled, for whom people look, and by what candidates are measured.

create table requisition (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  job_id uuid not null,
  position_id uuid,
  org_unit_id uuid,
  location text,
  head_count int not null,
  reason text collate "C",
  demand text,
  initiative_id uuid,
  hiring_manager_id uuid,
  recruiters jsonb not null,
  interviewers jsonb not null,
  posted boolean not null,
  target_date date,
  competencies jsonb not null,
  state text collate "C" not null,
  requirements_as_of timestamptz,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint requisition_pk primary key (tenant_id, id),
  constraint requisition_external unique (tenant_id, external_id, source),
  constraint requisition_head_count check (head_count > 0),
  constraint requisition_reason check (reason in ('NEW_POSITION', 'REPLACEMENT', 'GROWTH', 'TEMPORARY')),
  constraint requisition_state check (state in ('DRAFT', 'OPEN', 'ON_HOLD', 'FILLED', 'CANCELLED'))
);
select espalier.distribute('requisition');
select espalier.protect('requisition', 'select, insert, update');
alter table requisition add constraint requisition_job foreign key (tenant_id, job_id) references job (tenant_id, id);
alter table requisition add constraint requisition_position foreign key (tenant_id, position_id)
  references position (tenant_id, id);
alter table requisition add constraint requisition_org_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
alter table requisition add constraint requisition_initiative foreign key (tenant_id, initiative_id)
  references initiative (tenant_id, id);
alter table requisition add constraint requisition_hiring_manager foreign key (tenant_id, hiring_manager_id)
  references employee (tenant_id, id);
create index requisition_changed on requisition (tenant_id, updated_at, id);
create index requisition_by_job on requisition (tenant_id, job_id);
create index requisition_by_position on requisition (tenant_id, position_id) where position_id is not null;
create index requisition_by_initiative on requisition (tenant_id, initiative_id) where initiative_id is not null;

-- The people who fill a requisition, and the competencies that it asks for by itself: taken out of its row.
create table requisition_member (
  tenant_id text collate "C" not null,
  requisition_id uuid not null,
  employee_id uuid not null,
  part text collate "C" not null,
  constraint requisition_member_pk primary key (tenant_id, requisition_id, employee_id, part),
  constraint requisition_member_part check (part in ('HIRING_MANAGER', 'RECRUITER', 'INTERVIEWER'))
);
select espalier.distribute('requisition_member');
select espalier.protect('requisition_member', 'select, insert, update, delete');
alter table requisition_member add constraint requisition_member_of foreign key (tenant_id, requisition_id)
  references requisition (tenant_id, id);
alter table requisition_member add constraint requisition_member_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index requisition_member_by_employee on requisition_member (tenant_id, employee_id);

create table requisition_competency (
  tenant_id text collate "C" not null,
  requisition_id uuid not null,
  competency_id uuid not null,
  level numeric not null,
  weight numeric not null,
  critical boolean not null,
  constraint requisition_competency_pk primary key (tenant_id, requisition_id, competency_id)
);
select espalier.distribute('requisition_competency');
select espalier.protect('requisition_competency', 'select, insert, update, delete');
alter table requisition_competency add constraint requisition_competency_of foreign key (tenant_id, requisition_id)
  references requisition (tenant_id, id);
alter table requisition_competency add constraint requisition_competency_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index requisition_competency_by_competency on requisition_competency (tenant_id, competency_id);

-- What a requisition asked for in the end when it was opened: the same for all its candidates, whatever changes later.
create table requisition_requirement (
  tenant_id text collate "C" not null,
  requisition_id uuid not null,
  competency_id uuid not null,
  level numeric not null,
  weight numeric not null,
  critical boolean not null,
  tiers jsonb not null,
  own_level numeric,
  constraint requisition_requirement_pk primary key (tenant_id, requisition_id, competency_id)
);
select espalier.distribute('requisition_requirement');
select espalier.protect('requisition_requirement', 'select, insert');
alter table requisition_requirement add constraint requisition_requirement_of foreign key (tenant_id, requisition_id)
  references requisition (tenant_id, id);
alter table requisition_requirement add constraint requisition_requirement_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index requisition_requirement_by_competency on requisition_requirement (tenant_id, competency_id);

create table requisition_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  requisition_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint requisition_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('requisition_transition');
select espalier.protect('requisition_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, made_by) on requisition_transition to espalier_app;
alter table requisition_transition add constraint requisition_transition_of foreign key (tenant_id, requisition_id)
  references requisition (tenant_id, id);
create index requisition_transition_by_requisition on requisition_transition (tenant_id, requisition_id, id);
