-- Scenarios of demand: what is assumed of the quarters to come.

create table demand_scenario (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  base_day date not null,
  quarters int not null,
  attrition jsonb not null,
  head_counts jsonb not null,
  retirements jsonb not null,
  hires jsonb not null,
  moves jsonb not null,
  initiatives jsonb,
  open_requisitions boolean not null,
  career_moves boolean not null,
  plan_yield numeric not null,
  pace numeric,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint demand_scenario_pk primary key (tenant_id, id),
  constraint demand_scenario_external unique (tenant_id, external_id, source),
  constraint demand_scenario_quarters check (quarters between 1 and 20)
);
select espalier.distribute('demand_scenario');
select espalier.protect('demand_scenario', 'select, insert, update');
create index demand_scenario_changed on demand_scenario (tenant_id, updated_at, id);

-- The jobs and initiatives that a scenario speaks of, taken out of its lists.
create table demand_scenario_job (
  tenant_id text collate "C" not null,
  scenario_id uuid not null,
  job_id uuid not null,
  constraint demand_scenario_job_pk primary key (tenant_id, scenario_id, job_id)
);
select espalier.distribute('demand_scenario_job');
select espalier.protect('demand_scenario_job', 'select, insert, update, delete');
alter table demand_scenario_job add constraint demand_scenario_job_of foreign key (tenant_id, scenario_id)
  references demand_scenario (tenant_id, id);
alter table demand_scenario_job add constraint demand_scenario_job_named foreign key (tenant_id, job_id)
  references job (tenant_id, id);
create index demand_scenario_job_by_job on demand_scenario_job (tenant_id, job_id);

create table demand_scenario_initiative (
  tenant_id text collate "C" not null,
  scenario_id uuid not null,
  initiative_id uuid not null,
  constraint demand_scenario_initiative_pk primary key (tenant_id, scenario_id, initiative_id)
);
select espalier.distribute('demand_scenario_initiative');
select espalier.protect('demand_scenario_initiative', 'select, insert, update, delete');
alter table demand_scenario_initiative add constraint demand_scenario_initiative_of foreign key (tenant_id, scenario_id)
  references demand_scenario (tenant_id, id);
alter table demand_scenario_initiative add constraint demand_scenario_initiative_named
  foreign key (tenant_id, initiative_id) references initiative (tenant_id, id);
create index demand_scenario_initiative_by_initiative on demand_scenario_initiative (tenant_id, initiative_id);
