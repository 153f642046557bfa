-- Which raise is meant for which rating at which place in the range, and worksheets on which raises are proposed: whose they are
-- about, what was said of each, and their life. What is recommended is derived when it is read; facts keeps by what it was derived
-- when a worksheet was approved.

create table merit_guideline (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  measure text collate "C" not null,
  rating_bands jsonb not null,
  position_bands jsonb not null,
  cells jsonb not null,
  plan_completion jsonb,
  mandatory_learning jsonb,
  managers_propose boolean not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint merit_guideline_pk primary key (tenant_id, id),
  constraint merit_guideline_external unique (tenant_id, external_id, source),
  constraint merit_guideline_measure check (measure in ('COMPA_RATIO', 'PENETRATION'))
);
select espalier.distribute('merit_guideline');
select espalier.protect('merit_guideline', 'select, insert, update');
create index merit_guideline_changed on merit_guideline (tenant_id, updated_at, id);

create table merit_worksheet (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  note text,
  guideline_id uuid not null,
  manager_id uuid not null,
  currency text collate "C" not null,
  budget numeric not null,
  effective_on date not null,
  review_cycle_id uuid,
  people jsonb not null,
  ratings jsonb not null,
  proposals jsonb not null,
  state text collate "C" not null,
  facts jsonb,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint merit_worksheet_pk primary key (tenant_id, id),
  constraint merit_worksheet_external unique (tenant_id, external_id, source),
  constraint merit_worksheet_budget check (budget >= 0),
  constraint merit_worksheet_state check (state in ('DRAFT', 'OPEN', 'SUBMITTED', 'APPROVED', 'CANCELLED'))
);
select espalier.distribute('merit_worksheet');
select espalier.protect('merit_worksheet', 'select, insert, update');
alter table merit_worksheet add constraint merit_worksheet_guideline foreign key (tenant_id, guideline_id)
  references merit_guideline (tenant_id, id);
alter table merit_worksheet add constraint merit_worksheet_manager foreign key (tenant_id, manager_id)
  references employee (tenant_id, id);
alter table merit_worksheet add constraint merit_worksheet_cycle foreign key (tenant_id, review_cycle_id)
  references review_cycle (tenant_id, id);
create index merit_worksheet_by_cycle on merit_worksheet (tenant_id, review_cycle_id) where review_cycle_id is not null;
create index merit_worksheet_by_guideline on merit_worksheet (tenant_id, guideline_id);
create index merit_worksheet_by_manager on merit_worksheet (tenant_id, manager_id);
create index merit_worksheet_changed on merit_worksheet (tenant_id, updated_at, id);

create table merit_worksheet_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  worksheet_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint merit_worksheet_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('merit_worksheet_transition');
select espalier.protect('merit_worksheet_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, made_by) on merit_worksheet_transition to espalier_app;
alter table merit_worksheet_transition add constraint merit_worksheet_transition_worksheet foreign key (tenant_id, worksheet_id)
  references merit_worksheet (tenant_id, id);
create index merit_worksheet_transition_of on merit_worksheet_transition (tenant_id, worksheet_id, id);
