-- What learning systems tell by the Experience API, and what is to follow from it.

create table xapi_mapping (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  verb text collate "C",
  activity text collate "C",
  sent_by text collate "C",
  min_scaled numeric,
  employee_source text collate "C",
  effect text collate "C" not null,
  activity_id uuid,
  competency_id uuid,
  level numeric,
  levels jsonb not null,
  evidence_source text collate "C",
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint xapi_mapping_pk primary key (tenant_id, id),
  constraint xapi_mapping_external unique (tenant_id, external_id, source),
  constraint xapi_mapping_effect check (effect in ('KEEP', 'COMPLETION', 'EVIDENCE')),
  constraint xapi_mapping_evidence check ((effect = 'EVIDENCE') = (competency_id is not null)),
  constraint xapi_mapping_scaled check (min_scaled between -1 and 1)
);
select espalier.distribute('xapi_mapping');
select espalier.protect('xapi_mapping', 'select, insert, update');
alter table xapi_mapping add constraint xapi_mapping_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table xapi_mapping add constraint xapi_mapping_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index xapi_mapping_changed on xapi_mapping (tenant_id, updated_at, id);
create index xapi_mapping_by_activity on xapi_mapping (tenant_id, activity_id) where activity_id is not null;
create index xapi_mapping_by_competency on xapi_mapping (tenant_id, competency_id) where competency_id is not null;

-- A statement has an id of its own, which grows with the order in which statements came, beside the one that it was given.
create table xapi_statement (
  tenant_id text collate "C" not null,
  id uuid not null,
  statement_id uuid not null,
  statement jsonb not null,
  digest text collate "C" not null,
  verb text collate "C" not null,
  object_type text collate "C" not null,
  activity text collate "C",
  actor_kind text collate "C" not null,
  actor_home text collate "C",
  actor_name text collate "C" not null,
  agents text[] not null,
  registration uuid,
  spec_version text collate "C" not null,
  happened_at timestamptz not null,
  stored_at timestamptz not null,
  stored_by text not null,
  state text collate "C" not null,
  reason text collate "C",
  detail text,
  employee_id uuid,
  mapping_id uuid,
  completion_id uuid,
  evidence_id uuid,
  examined_at timestamptz not null,
  version int not null,
  constraint xapi_statement_pk primary key (tenant_id, id),
  constraint xapi_statement_once unique (tenant_id, statement_id),
  constraint xapi_statement_state check (state in ('KEPT', 'UNMATCHED', 'MAPPED', 'REFUSED')),
  constraint xapi_statement_reason check ((state = 'MAPPED') = (reason is null))
);
select espalier.distribute('xapi_statement');
select espalier.protect('xapi_statement', 'select, insert, update, delete');
alter table xapi_statement add constraint xapi_statement_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table xapi_statement add constraint xapi_statement_mapping foreign key (tenant_id, mapping_id)
  references xapi_mapping (tenant_id, id);
alter table xapi_statement add constraint xapi_statement_completion foreign key (tenant_id, completion_id)
  references completion (tenant_id, id);
alter table xapi_statement add constraint xapi_statement_evidence foreign key (tenant_id, evidence_id)
  references evidence (tenant_id, id);
create index xapi_statement_of_person on xapi_statement (tenant_id, employee_id, id) where employee_id is not null;
create index xapi_statement_by_verb on xapi_statement (tenant_id, verb, id);
create index xapi_statement_by_mapping on xapi_statement (tenant_id, mapping_id) where mapping_id is not null;
create index xapi_statement_by_completion on xapi_statement (tenant_id, completion_id) where completion_id is not null;
create index xapi_statement_by_evidence on xapi_statement (tenant_id, evidence_id) where evidence_id is not null;
create index xapi_statement_waiting on xapi_statement (tenant_id, examined_at, id) where state <> 'MAPPED';
