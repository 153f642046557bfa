-- Mentor profiles: who offers to be found as a mentor or as a role model. People opt in; nobody is put here by others.

create table mentor_profile (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  mentor boolean not null,
  role_model boolean not null,
  statement text,
  languages jsonb not null,
  capacity int,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint mentor_profile_pk primary key (tenant_id, id),
  constraint mentor_profile_external unique (tenant_id, external_id, source),
  constraint mentor_profile_offers check (mentor or role_model),
  constraint mentor_profile_capacity check (capacity between 1 and 20)
);
select espalier.distribute('mentor_profile');
select espalier.protect('mentor_profile', 'select, insert, update, delete');
alter table mentor_profile add constraint mentor_profile_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index mentor_profile_once on mentor_profile (tenant_id, employee_id) where deleted_at is null;
create index mentor_profile_changed on mentor_profile (tenant_id, updated_at, id);
create index mentor_profile_of_mentors on mentor_profile (tenant_id, employee_id) where mentor and active and deleted_at is null;
create index mentor_profile_of_role_models on mentor_profile (tenant_id, employee_id)
  where role_model and active and deleted_at is null;
