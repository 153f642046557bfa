-- Positions: the places that an organisation means to fill, and who holds them.

create table position (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  job_id uuid,
  org_unit_id uuid,
  location text,
  head_count int not null,
  reports_to_id uuid,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint position_pk primary key (tenant_id, id),
  constraint position_external unique (tenant_id, external_id, source),
  constraint position_head_count check (head_count > 0)
);
select espalier.distribute('position');
select espalier.protect('position', 'select, insert, update');
alter table position add constraint position_job foreign key (tenant_id, job_id) references job (tenant_id, id);
alter table position add constraint position_org_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
alter table position add constraint position_reports_to foreign key (tenant_id, reports_to_id)
  references position (tenant_id, id) deferrable initially deferred;
create index position_by_job on position (tenant_id, job_id);
create index position_by_org_unit on position (tenant_id, org_unit_id);
create index position_children on position (tenant_id, reports_to_id);
create index position_changed on position (tenant_id, updated_at, id);
create index position_search on position using gin (to_tsvector('simple', title || ' ' || external_id));

create table position_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint position_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('position_path');
select espalier.protect('position_path', 'select, insert, update, delete');
create index position_path_range on position_path (tenant_id, path);

alter table employee add column position_id uuid;
alter table employee add constraint employee_position foreign key (tenant_id, position_id)
  references position (tenant_id, id);
create index employee_by_position on employee (tenant_id, position_id);

-- Who held a position before.
create index past_state_by_position on past_state (tenant_id, (state ->> 'position_id'), held_until)
  where state ->> 'position_id' is not null;
