-- Scales, frameworks, competencies, requirements, evidence, and the proficiency kept from it.

-- p % on the newest, the rest on the average before it; exact, for numeric products are. Called in the order of
-- observation. Carried to 20 decimals, where further digits mean nothing.
create function espalier.decay(average numeric, level numeric, newest_share numeric) returns numeric
  language sql immutable parallel safe as
  'select case when $1 is null then $2 else round($3 * $2 + (1 - $3) * $1, 20) end';
create aggregate espalier.decaying_average (level numeric, newest_share numeric) (
  sfunc = espalier.decay, stype = numeric, parallel = safe);

create table proficiency_scale (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  proficient_from numeric,
  whole_levels boolean not null,
  min_value numeric not null,
  max_value numeric not null,
  levels jsonb not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint proficiency_scale_pk primary key (tenant_id, id),
  constraint proficiency_scale_external unique (tenant_id, external_id, source)
);
select espalier.distribute('proficiency_scale');
select espalier.protect('proficiency_scale', 'select, insert, update');
create index proficiency_scale_changed on proficiency_scale (tenant_id, updated_at, id);

create table framework (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  edition text,
  state text collate "C" not null,
  scale_id uuid not null,
  resolution_policy text collate "C" not null,
  source_priority jsonb not null,
  newest_share numeric not null,
  self_counts boolean not null,
  source_uri text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint framework_pk primary key (tenant_id, id),
  constraint framework_external unique (tenant_id, external_id, source),
  constraint framework_state check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
  constraint framework_policy check (resolution_policy in ('LATEST', 'HIGHEST', 'SOURCE_PRIORITY', 'DECAYING_AVERAGE'))
);
select espalier.distribute('framework');
select espalier.protect('framework', 'select, insert, update');
alter table framework add constraint framework_scale foreign key (tenant_id, scale_id)
  references proficiency_scale (tenant_id, id);
create index framework_by_scale on framework (tenant_id, scale_id);
create index framework_changed on framework (tenant_id, updated_at, id);

create table framework_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  framework_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint framework_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('framework_transition');
select espalier.protect('framework_transition', 'select, insert');
alter table framework_transition add constraint framework_transition_of foreign key (tenant_id, framework_id)
  references framework (tenant_id, id);
create index framework_transition_by_framework on framework_transition (tenant_id, framework_id, id);

create table competency (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  framework_id uuid not null,
  tier text collate "C" not null,
  parent_id uuid,
  description text,
  source_uri text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint competency_pk primary key (tenant_id, id),
  constraint competency_external unique (tenant_id, external_id, source),
  constraint competency_tier check (tier in ('CORE', 'LEADERSHIP', 'FUNCTIONAL', 'JOB'))
);
select espalier.distribute('competency');
select espalier.protect('competency', 'select, insert, update');
alter table competency add constraint competency_framework foreign key (tenant_id, framework_id)
  references framework (tenant_id, id);
alter table competency add constraint competency_parent foreign key (tenant_id, parent_id)
  references competency (tenant_id, id) deferrable initially deferred;
create index competency_by_framework on competency (tenant_id, framework_id);
create index competency_children on competency (tenant_id, parent_id);
create index competency_changed on competency (tenant_id, updated_at, id);
create index competency_search on competency using gin (to_tsvector('simple',
  name || ' ' || coalesce(description, '') || ' ' || external_id));

create table competency_path (
  tenant_id text collate "C" not null,
  node_id uuid not null,
  path uuid[] not null,
  constraint competency_path_pk primary key (tenant_id, node_id)
);
select espalier.distribute('competency_path');
select espalier.protect('competency_path', 'select, insert, update, delete');
create index competency_path_range on competency_path (tenant_id, path);

-- holder_id is what the requirement holds for, in one column so that all of a person's requirements are one index
-- condition: the job, the family or the unit; for everybody and for leadership levels a reserved id
-- (00000000-…-00000000000n: 0 for everybody, 1 to 5 for the levels in rising order).
create table requirement (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  competency_id uuid not null,
  tier text collate "C" not null,
  level numeric not null,
  weight numeric not null,
  critical boolean not null,
  holder_id uuid not null,
  job_id uuid,
  job_family_id uuid,
  org_unit_id uuid,
  leadership_level text collate "C",
  valid_from date,
  valid_to date,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint requirement_pk primary key (tenant_id, id),
  constraint requirement_external unique (tenant_id, external_id, source),
  constraint requirement_tier check (tier in ('CORE', 'LEADERSHIP', 'FUNCTIONAL', 'JOB')),
  constraint requirement_weight check (weight > 0)
);
select espalier.distribute('requirement');
select espalier.protect('requirement', 'select, insert, update');
alter table requirement add constraint requirement_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
alter table requirement add constraint requirement_job foreign key (tenant_id, job_id) references job (tenant_id, id);
alter table requirement add constraint requirement_job_family foreign key (tenant_id, job_family_id)
  references job_family (tenant_id, id);
alter table requirement add constraint requirement_org_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
create index requirement_by_holder on requirement (tenant_id, holder_id);
create index requirement_by_competency on requirement (tenant_id, competency_id);
create index requirement_changed on requirement (tenant_id, updated_at, id);

-- Append-only: a row is revoked, never changed. origin_* links to what produced it.
create table evidence (
  tenant_id text collate "C" not null,
  id uuid not null,
  source_system text collate "C" not null,
  external_id text collate "C" not null,
  employee_id uuid not null,
  competency_id uuid not null,
  level numeric not null,
  source text collate "C" not null,
  rater_id uuid,
  observed_at timestamptz not null,
  valid_until timestamptz,
  comment text,
  origin_type text,
  origin_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  revocation_reason text,
  constraint evidence_pk primary key (tenant_id, id),
  constraint evidence_source check (source in ('SELF', 'MANAGER', 'PEER', 'REPORT', 'ASSESSMENT', 'CERTIFICATION',
    'LEARNING', 'CALIBRATION', 'IMPORT'))
);
select espalier.distribute('evidence');
select espalier.protect('evidence', 'select, insert, update');
alter table evidence add constraint evidence_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table evidence add constraint evidence_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create unique index evidence_external on evidence (tenant_id, source_system, external_id) where revoked_at is null;
create index evidence_of_person on evidence (tenant_id, employee_id, competency_id, observed_at);
create index evidence_by_competency on evidence (tenant_id, competency_id);
create index evidence_by_origin on evidence (tenant_id, origin_id) where origin_id is not null;
create index evidence_recorded on evidence (tenant_id, recorded_at, id);

-- What the evidence amounts to at the moment of its last change, one row a person and competency. From fresh_until on the
-- row may be wrong (something expires, or begins to count) and readers resolve the evidence anew.
create table proficiency (
  tenant_id text collate "C" not null,
  employee_id uuid not null,
  competency_id uuid not null,
  level numeric,
  deciding jsonb not null,
  fresh_until timestamptz,
  constraint proficiency_pk primary key (tenant_id, employee_id, competency_id)
);
select espalier.distribute('proficiency');
select espalier.protect('proficiency', 'select, insert, update, delete');
create index proficiency_by_competency on proficiency (tenant_id, competency_id, employee_id);
