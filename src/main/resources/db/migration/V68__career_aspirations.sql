-- Career aspirations: the jobs that people want to have one day.

create table career_aspiration (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  job_id uuid not null,
  horizon text collate "C",
  priority int,
  note text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint career_aspiration_pk primary key (tenant_id, id),
  constraint career_aspiration_external unique (tenant_id, external_id, source),
  constraint career_aspiration_horizon check (horizon in ('NOW', 'ONE_TO_TWO_YEARS', 'THREE_PLUS_YEARS'))
);
select espalier.distribute('career_aspiration');
select espalier.protect('career_aspiration', 'select, insert, update');
alter table career_aspiration add constraint career_aspiration_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table career_aspiration add constraint career_aspiration_job foreign key (tenant_id, job_id) references job (tenant_id, id);
create index career_aspiration_of_person on career_aspiration (tenant_id, employee_id, id);
create index career_aspiration_by_job on career_aspiration (tenant_id, job_id);
create index career_aspiration_changed on career_aspiration (tenant_id, updated_at, id);
