-- Experts and endorsements: who offers help with what, and who says that it is good. People opt in; nobody is put here by others.

create table expert (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  statement text,
  languages jsonb not null,
  topics jsonb not null,
  hours_per_month numeric,
  unavailable_until date,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint expert_pk primary key (tenant_id, id),
  constraint expert_external unique (tenant_id, external_id, source),
  constraint expert_hours check (hours_per_month > 0)
);
select espalier.distribute('expert');
select espalier.protect('expert', 'select, insert, update, delete');
alter table expert add constraint expert_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index expert_once on expert (tenant_id, employee_id) where deleted_at is null;
create index expert_changed on expert (tenant_id, updated_at, id);

-- The competencies that experts offer help with, taken out of their JSON.
create table expert_topic (
  tenant_id text collate "C" not null,
  expert_id uuid not null,
  competency_id uuid not null,
  constraint expert_topic_pk primary key (tenant_id, expert_id, competency_id)
);
select espalier.distribute('expert_topic');
select espalier.protect('expert_topic', 'select, insert, update, delete');
alter table expert_topic add constraint expert_topic_of foreign key (tenant_id, expert_id)
  references expert (tenant_id, id) on delete cascade;
alter table expert_topic add constraint expert_topic_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index expert_topic_by_competency on expert_topic (tenant_id, competency_id);

create table endorsement (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  competency_id uuid not null,
  endorser_id uuid not null,
  comment text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint endorsement_pk primary key (tenant_id, id),
  constraint endorsement_external unique (tenant_id, external_id, source),
  constraint endorsement_of_others check (endorser_id <> employee_id)
);
select espalier.distribute('endorsement');
select espalier.protect('endorsement', 'select, insert, update');
alter table endorsement add constraint endorsement_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table endorsement add constraint endorsement_endorser foreign key (tenant_id, endorser_id)
  references employee (tenant_id, id);
alter table endorsement add constraint endorsement_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create unique index endorsement_once on endorsement (tenant_id, employee_id, competency_id, endorser_id)
  where deleted_at is null;
create index endorsement_changed on endorsement (tenant_id, updated_at, id);
create index endorsement_by_endorser on endorsement (tenant_id, endorser_id);
create index endorsement_by_competency on endorsement (tenant_id, competency_id);
