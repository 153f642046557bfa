-- Career paths: the moves between jobs that people make, or could make.

create table career_path (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  from_job_id uuid not null,
  to_job_id uuid not null,
  kind text collate "C" not null,
  typical_months int,
  description text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint career_path_pk primary key (tenant_id, id),
  constraint career_path_external unique (tenant_id, external_id, source),
  constraint career_path_kind check (kind in ('TYPICAL', 'LATERAL', 'IMPORTED')),
  constraint career_path_leads_on check (from_job_id <> to_job_id)
);
select espalier.distribute('career_path');
select espalier.protect('career_path', 'select, insert, update');
alter table career_path add constraint career_path_from foreign key (tenant_id, from_job_id) references job (tenant_id, id);
alter table career_path add constraint career_path_to foreign key (tenant_id, to_job_id) references job (tenant_id, id);
create index career_path_by_from on career_path (tenant_id, from_job_id);
create index career_path_by_to on career_path (tenant_id, to_job_id);
create index career_path_changed on career_path (tenant_id, updated_at, id);
