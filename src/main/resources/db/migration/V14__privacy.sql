-- Privacy: copies for people of what is known about them, erasure, and how long things are kept.

-- One row a tenant, once it asks for other times than the usual ones. Days; null means as long as the server keeps it,
-- and for people who left: until somebody erases them.
create table retention_setting (
  tenant_id text collate "C" not null,
  id uuid not null,
  event_days int,
  inactive_days int,
  grace_days int not null,
  export_days int not null,
  version int not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint retention_setting_pk primary key (tenant_id),
  constraint retention_setting_sane
    check (event_days >= 30 and inactive_days >= 30 and grace_days >= 0 and export_days >= 1)
);
select espalier.distribute('retention_setting');
select espalier.protect('retention_setting', 'select, insert, update');

create table person_export (
  tenant_id text collate "C" not null,
  id uuid not null,
  employee_id uuid not null,
  state text collate "C" not null,
  created_at timestamptz not null,
  created_by text not null,
  finished_at timestamptz,
  expires_at timestamptz,
  document bytea,
  constraint person_export_pk primary key (tenant_id, id),
  constraint person_export_state check (state in ('QUEUED', 'COMPLETED'))
);
select espalier.distribute('person_export');
select espalier.protect('person_export', 'select, insert, update, delete');
alter table person_export add constraint person_export_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index person_export_of on person_export (tenant_id, employee_id, id);
create index person_export_queued on person_export (tenant_id, id) where state = 'QUEUED';

create table erasure (
  tenant_id text collate "C" not null,
  id uuid not null,
  employee_id uuid not null,
  reason text,
  state text collate "C" not null,
  effective_at timestamptz not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  constraint erasure_pk primary key (tenant_id, id),
  constraint erasure_state check (state in ('SCHEDULED', 'CANCELLED', 'COMPLETED'))
);
select espalier.distribute('erasure');
select espalier.protect('erasure', 'select, insert, update');
alter table erasure add constraint erasure_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index erasure_open on erasure (tenant_id, employee_id) where state <> 'CANCELLED';
create index erasure_due on erasure (tenant_id, effective_at) where state = 'SCHEDULED';

create table erasure_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  erasure_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint erasure_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('erasure_transition');
select espalier.protect('erasure_transition', 'select, insert');
create index erasure_transition_of on erasure_transition (tenant_id, erasure_id, id);

-- What is append-only stays so, but for the words by and about somebody who is erased.
grant update (actor, data) on change_event to espalier_app;
grant update (made_by, comment) on assignment_transition to espalier_app;
grant update (made_by, comment) on plan_transition to espalier_app;
grant update (made_by, comment) on framework_transition to espalier_app;
grant update (made_by, comment) on erasure_transition to espalier_app;
