-- What identity providers tell of people by SCIM and employees do not have: their names at sign-in, the ids that clients
-- give them, telephone numbers and the like; and the groups that people are in.

create table scim_user (
  tenant_id text collate "C" not null,
  employee_id uuid not null,
  user_name text,
  name_key text collate "C",
  external_id text,
  attributes jsonb not null,
  -- The unit that the person was in when the department was told: another one makes that word a thing of the past.
  org_unit_id uuid,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint scim_user_pk primary key (tenant_id, employee_id)
);
select espalier.distribute('scim_user');
select espalier.protect('scim_user', 'select, insert, update, delete');
alter table scim_user add constraint scim_user_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index scim_user_named on scim_user (tenant_id, name_key) where name_key is not null;
create index scim_user_external on scim_user (tenant_id, external_id) where external_id is not null;

-- People without an address, by what stands for their name at sign-in.
create index employee_without_email on employee (tenant_id, lower(external_id)) where email is null;

create table scim_group (
  tenant_id text collate "C" not null,
  id uuid not null,
  display_name text not null,
  name_key text collate "C" not null,
  external_id text,
  role text collate "C",
  org_unit_id uuid,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint scim_group_pk primary key (tenant_id, id),
  constraint scim_group_named unique (tenant_id, name_key)
);
select espalier.distribute('scim_group');
select espalier.protect('scim_group', 'select, insert, update, delete');
alter table scim_group add constraint scim_group_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
create index scim_group_external on scim_group (tenant_id, external_id) where external_id is not null;
create index scim_group_role on scim_group (tenant_id, role) where role is not null;

create table scim_member (
  tenant_id text collate "C" not null,
  group_id uuid not null,
  employee_id uuid not null,
  -- What the client called the member.
  display text,
  constraint scim_member_pk primary key (tenant_id, group_id, employee_id)
);
select espalier.distribute('scim_member');
select espalier.protect('scim_member', 'select, insert, delete');
alter table scim_member add constraint scim_member_of foreign key (tenant_id, group_id)
  references scim_group (tenant_id, id) on delete cascade;
alter table scim_member add constraint scim_member_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index scim_member_by_employee on scim_member (tenant_id, employee_id);

-- Members whom nobody knows here: kept as they were told, they give nothing.
create table scim_stranger (
  tenant_id text collate "C" not null,
  group_id uuid not null,
  member text collate "C" not null,
  display text,
  constraint scim_stranger_pk primary key (tenant_id, group_id, member)
);
select espalier.distribute('scim_stranger');
select espalier.protect('scim_stranger', 'select, insert, delete');
alter table scim_stranger add constraint scim_stranger_of foreign key (tenant_id, group_id)
  references scim_group (tenant_id, id) on delete cascade;

-- Groups that are members of groups.
create table scim_subgroup (
  tenant_id text collate "C" not null,
  group_id uuid not null,
  member_id uuid not null,
  constraint scim_subgroup_pk primary key (tenant_id, group_id, member_id)
);
select espalier.distribute('scim_subgroup');
select espalier.protect('scim_subgroup', 'select, insert, delete');
alter table scim_subgroup add constraint scim_subgroup_of foreign key (tenant_id, group_id)
  references scim_group (tenant_id, id) on delete cascade;
alter table scim_subgroup add constraint scim_subgroup_member foreign key (tenant_id, member_id)
  references scim_group (tenant_id, id) on delete cascade;
create index scim_subgroup_by_member on scim_subgroup (tenant_id, member_id);
