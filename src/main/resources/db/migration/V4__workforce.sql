-- Organisation, jobs and people.

create table org_unit (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  parent_id uuid,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint org_unit_pk primary key (tenant_id, id),
  constraint org_unit_external unique (tenant_id, external_id, source)
);
select espalier.distribute('org_unit');
select espalier.protect('org_unit', 'select, insert, update');
alter table org_unit add constraint org_unit_parent foreign key (tenant_id, parent_id)
  references org_unit (tenant_id, id) deferrable initially deferred;
create index org_unit_children on org_unit (tenant_id, parent_id);
create index org_unit_changed on org_unit (tenant_id, updated_at, id);

create table job_family (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  parent_id uuid,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint job_family_pk primary key (tenant_id, id),
  constraint job_family_external unique (tenant_id, external_id, source)
);
select espalier.distribute('job_family');
select espalier.protect('job_family', 'select, insert, update');
alter table job_family add constraint job_family_parent foreign key (tenant_id, parent_id)
  references job_family (tenant_id, id) deferrable initially deferred;
create index job_family_children on job_family (tenant_id, parent_id);
create index job_family_changed on job_family (tenant_id, updated_at, id);

create table job (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  job_family_id uuid,
  leadership_level text collate "C",
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint job_pk primary key (tenant_id, id),
  constraint job_external unique (tenant_id, external_id, source),
  constraint job_leadership_level check (leadership_level in
    ('INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'))
);
select espalier.distribute('job');
select espalier.protect('job', 'select, insert, update');
alter table job add constraint job_job_family foreign key (tenant_id, job_family_id)
  references job_family (tenant_id, id);
create index job_by_family on job (tenant_id, job_family_id);
create index job_changed on job (tenant_id, updated_at, id);

create table employee (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  given_name text not null,
  family_name text not null,
  email text,
  subject text collate "C",
  job_id uuid,
  org_unit_id uuid,
  manager_id uuid,
  hire_date date,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint employee_pk primary key (tenant_id, id),
  constraint employee_external unique (tenant_id, external_id, source)
);
select espalier.distribute('employee');
select espalier.protect('employee', 'select, insert, update');
alter table employee add constraint employee_job foreign key (tenant_id, job_id) references job (tenant_id, id);
alter table employee add constraint employee_org_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
alter table employee add constraint employee_manager foreign key (tenant_id, manager_id)
  references employee (tenant_id, id) deferrable initially deferred;
create unique index employee_subject on employee (tenant_id, subject) where subject is not null;
create index employee_by_job on employee (tenant_id, job_id);
create index employee_by_org_unit on employee (tenant_id, org_unit_id);
create index employee_by_manager on employee (tenant_id, manager_id);
create index employee_by_name on employee (tenant_id, family_name, given_name, id);
create index employee_changed on employee (tenant_id, updated_at, id);

-- The place of a node in its tree, apart from the node so that a move rewrites narrow rows only:
-- path holds the ids from the root to the node itself. A subtree is one index range
-- (path >= p and path < p || 'ffffffff-…'), an ancestor one look into the row.
create table org_unit_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint org_unit_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('org_unit_path');
select espalier.protect('org_unit_path', 'select, insert, update, delete');
create index org_unit_path_range on org_unit_path (tenant_id, path);

create table job_family_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint job_family_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('job_family_path');
select espalier.protect('job_family_path', 'select, insert, update, delete');
create index job_family_path_range on job_family_path (tenant_id, path);

create table employee_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint employee_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('employee_path');
select espalier.protect('employee_path', 'select, insert, update, delete');
create index employee_path_range on employee_path (tenant_id, path);

-- One row a tree and tenant: whoever changes the shape of a tree locks it, so that two moves cannot close a circle.
create table tree_lock (
  tenant_id text collate "C" not null,
  tree text collate "C" not null,
  changed_at timestamptz not null,
  constraint tree_lock_pk primary key (tenant_id, tree)
);
select espalier.distribute('tree_lock');
select espalier.protect('tree_lock', 'select, insert, update');

create index job_search on job using gin (to_tsvector('simple', title || ' ' || external_id));
create index employee_search on employee using gin (to_tsvector('simple',
  given_name || ' ' || family_name || ' ' || coalesce(email, '') || ' ' || external_id));
