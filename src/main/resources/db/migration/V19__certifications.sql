-- Certifications and what was decided about people's. What people hold is derived when it is read.

create table certification (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  activity_id uuid not null,
  renewal_activity_id uuid,
  renewal text collate "C" not null,
  validity text collate "C",
  anchor date,
  renewal_window text collate "C" not null,
  grace text collate "C",
  audience text,
  required_from date,
  due_within text collate "C",
  edition int not null,
  transition text collate "C",
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint certification_pk primary key (tenant_id, id),
  constraint certification_external unique (tenant_id, external_id, source),
  constraint certification_renewal check (renewal in ('COMPLETION_DATE', 'EXPIRY_DATE', 'FIXED'))
);
select espalier.distribute('certification');
select espalier.protect('certification', 'select, insert, update');
alter table certification add constraint certification_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table certification add constraint certification_renewal_activity foreign key (tenant_id, renewal_activity_id)
  references activity (tenant_id, id);
create index certification_changed on certification (tenant_id, updated_at, id);
create index certification_by_activity on certification (tenant_id, activity_id);

create table certification_decision (
  tenant_id text collate "C" not null,
  id uuid not null,
  employee_id uuid not null,
  certification_id uuid not null,
  kind text collate "C" not null,
  holds_from date not null,
  holds_until date,
  reason text not null,
  decided_at timestamptz not null,
  decided_by text not null,
  constraint certification_decision_pk primary key (tenant_id, id),
  constraint certification_decision_kind check (kind in ('REVOKED', 'EXEMPTED', 'REINSTATED'))
);
select espalier.distribute('certification_decision');
select espalier.protect('certification_decision', 'select, insert, update');
alter table certification_decision add constraint certification_decision_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table certification_decision add constraint certification_decision_of foreign key (tenant_id, certification_id)
  references certification (tenant_id, id);
create index certification_decision_of_person on certification_decision (tenant_id, employee_id, certification_id);
create index certification_decision_by_certification on certification_decision (tenant_id, certification_id);
