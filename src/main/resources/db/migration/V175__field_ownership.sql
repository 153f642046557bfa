-- Which system has the say of which members of things. One row a tenant, once it says so.
create table field_ownership (
  tenant_id text collate "C" not null,
  ownerships jsonb not null,
  version int not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint field_ownership_pk primary key (tenant_id)
);
select espalier.distribute('field_ownership');
select espalier.protect('field_ownership', 'select, insert, update');

-- What rows of a file said of members that another source owns: these stayed as they were. The number grows with the line.
create table import_conflict (
  tenant_id text collate "C" not null,
  import_id uuid not null,
  number int not null,
  line int not null,
  external_id text collate "C",
  pointer text not null,
  kept text,
  offered text,
  owner text not null,
  constraint import_conflict_pk primary key (tenant_id, import_id, number)
);
select espalier.distribute('import_conflict');
select espalier.protect('import_conflict', 'select, insert, update, delete');
alter table import_conflict add constraint import_conflict_of foreign key (tenant_id, import_id)
  references import_job (tenant_id, id) on delete cascade;
