-- What people are paid, since when, and what a job is meant to be paid. Seen with the right to see pay only.

create table salary_range (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  job_id uuid not null,
  location text,
  currency text collate "C" not null,
  minimum numeric not null,
  midpoint numeric not null,
  maximum numeric not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint salary_range_pk primary key (tenant_id, id),
  constraint salary_range_external unique (tenant_id, external_id, source),
  constraint salary_range_order check (minimum > 0 and minimum <= midpoint and midpoint <= maximum and minimum < maximum)
);
select espalier.distribute('salary_range');
select espalier.protect('salary_range', 'select, insert, update');
alter table salary_range add constraint salary_range_job foreign key (tenant_id, job_id) references job (tenant_id, id);
create index salary_range_by_job on salary_range (tenant_id, job_id);
create index salary_range_changed on salary_range (tenant_id, updated_at, id);

create table salary (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  yearly_amount numeric not null,
  yearly_currency text collate "C" not null,
  valid_from date not null,
  reason text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint salary_pk primary key (tenant_id, id),
  constraint salary_external unique (tenant_id, external_id, source),
  constraint salary_amount check (yearly_amount >= 0)
);
select espalier.distribute('salary');
select espalier.protect('salary', 'select, insert, update, delete');
alter table salary add constraint salary_employee foreign key (tenant_id, employee_id) references employee (tenant_id, id);
create index salary_of_person on salary (tenant_id, employee_id, valid_from);
create index salary_changed on salary (tenant_id, updated_at, id);
