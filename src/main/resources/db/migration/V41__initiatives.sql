-- Strategic initiatives, and what they need people to be able to do.

create table initiative (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  owner_id uuid,
  starts_on date,
  ends_on date,
  weight numeric not null,
  demands jsonb not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint initiative_pk primary key (tenant_id, id),
  constraint initiative_external unique (tenant_id, external_id, source),
  constraint initiative_weight check (weight > 0)
);
select espalier.distribute('initiative');
select espalier.protect('initiative', 'select, insert, update');
alter table initiative add constraint initiative_owner foreign key (tenant_id, owner_id)
  references employee (tenant_id, id);
create index initiative_changed on initiative (tenant_id, updated_at, id);
create index initiative_by_owner on initiative (tenant_id, owner_id) where owner_id is not null;

-- What initiatives ask for today, taken out of their demands; what they asked for before stands in past_state.
create table initiative_demand (
  tenant_id text collate "C" not null,
  initiative_id uuid not null,
  competency_id uuid not null,
  level numeric not null,
  head_count int,
  weight numeric not null,
  critical boolean not null,
  constraint initiative_demand_pk primary key (tenant_id, initiative_id, competency_id)
);
select espalier.distribute('initiative_demand');
select espalier.protect('initiative_demand', 'select, insert, update, delete');
alter table initiative_demand add constraint initiative_demand_of foreign key (tenant_id, initiative_id)
  references initiative (tenant_id, id);
alter table initiative_demand add constraint initiative_demand_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index initiative_demand_by_competency on initiative_demand (tenant_id, competency_id);
