-- Talent pools: people who are developed for something, by criteria, by hand, or both.

create table talent_pool (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  criteria text,
  job_id uuid,
  transparent boolean not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint talent_pool_pk primary key (tenant_id, id),
  constraint talent_pool_external unique (tenant_id, external_id, source)
);
select espalier.distribute('talent_pool');
select espalier.protect('talent_pool', 'select, insert, update');
alter table talent_pool add constraint talent_pool_job foreign key (tenant_id, job_id) references job (tenant_id, id);
create index talent_pool_by_job on talent_pool (tenant_id, job_id);
create index talent_pool_changed on talent_pool (tenant_id, updated_at, id);

create table talent_pool_member (
  tenant_id text collate "C" not null,
  pool_id uuid not null,
  employee_id uuid not null,
  tier int not null,
  added_at timestamptz not null,
  added_by text not null,
  constraint talent_pool_member_pk primary key (tenant_id, pool_id, employee_id),
  constraint talent_pool_member_tier check (tier between 1 and 20)
);
select espalier.distribute('talent_pool_member');
select espalier.protect('talent_pool_member', 'select, insert, update, delete');
alter table talent_pool_member add constraint talent_pool_member_pool foreign key (tenant_id, pool_id)
  references talent_pool (tenant_id, id);
alter table talent_pool_member add constraint talent_pool_member_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index talent_pool_member_by_employee on talent_pool_member (tenant_id, employee_id);
