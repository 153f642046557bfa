-- Key positions, and who could follow in them.

create table key_position (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  position_id uuid not null,
  criticality text collate "C" not null,
  vacancy_risk text collate "C",
  reason text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint key_position_pk primary key (tenant_id, id),
  constraint key_position_external unique (tenant_id, external_id, source),
  constraint key_position_criticality check (criticality in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  constraint key_position_vacancy_risk check (vacancy_risk in ('LOW', 'MEDIUM', 'HIGH'))
);
select espalier.distribute('key_position');
select espalier.protect('key_position', 'select, insert, update');
alter table key_position add constraint key_position_position foreign key (tenant_id, position_id)
  references position (tenant_id, id);
create index key_position_by_position on key_position (tenant_id, position_id);
create index key_position_changed on key_position (tenant_id, updated_at, id);

create table successor (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  key_position_id uuid not null,
  employee_id uuid,
  nominated_readiness text collate "C" not null,
  rank int,
  emergency boolean not null,
  note text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint successor_pk primary key (tenant_id, id),
  constraint successor_external unique (tenant_id, external_id, source),
  constraint successor_nominated check (nominated_readiness in ('READY_NOW', 'ONE_TO_TWO_YEARS', 'THREE_PLUS_YEARS'))
);
select espalier.distribute('successor');
select espalier.protect('successor', 'select, insert, update');
alter table successor add constraint successor_key_position foreign key (tenant_id, key_position_id)
  references key_position (tenant_id, id);
alter table successor add constraint successor_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index successor_by_key_position on successor (tenant_id, key_position_id);
create index successor_by_employee on successor (tenant_id, employee_id);
create index successor_changed on successor (tenant_id, updated_at, id);
