-- Templates of development plans, their versions, the plans that are made of them, and what became of later versions.

create table plan_template (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  title text not null,
  description text,
  job_id uuid,
  audience text,
  target_job_id uuid,
  period_days numeric,
  items jsonb not null,
  content_version int not null default 0,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint plan_template_pk primary key (tenant_id, id),
  constraint plan_template_external unique (tenant_id, external_id, source)
);
select espalier.distribute('plan_template');
select espalier.protect('plan_template', 'select, insert, update');
alter table plan_template add constraint plan_template_job foreign key (tenant_id, job_id) references job (tenant_id, id);
alter table plan_template add constraint plan_template_target foreign key (tenant_id, target_job_id)
  references job (tenant_id, id);
create index plan_template_changed on plan_template (tenant_id, updated_at, id);
create index plan_template_by_job on plan_template (tenant_id, job_id) where job_id is not null;

-- What a template said: one row for each change of its items.
create table plan_template_version (
  tenant_id text collate "C" not null,
  template_id uuid not null,
  version int not null,
  items jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint plan_template_version_pk primary key (tenant_id, template_id, version)
);
select espalier.distribute('plan_template_version');
select espalier.protect('plan_template_version', 'select, insert');
-- Append-only, but for whoever made it and is erased.
grant update (made_by) on plan_template_version to espalier_app;
alter table plan_template_version add constraint plan_template_version_of foreign key (tenant_id, template_id)
  references plan_template (tenant_id, id);

-- What templates refer to, taken out of their items.
create table plan_template_use (
  tenant_id text collate "C" not null,
  template_id uuid not null,
  used_id uuid not null,
  competency_id uuid,
  activity_id uuid,
  constraint plan_template_use_pk primary key (tenant_id, template_id, used_id)
);
select espalier.distribute('plan_template_use');
select espalier.protect('plan_template_use', 'select, insert, update, delete');
alter table plan_template_use add constraint plan_template_use_of foreign key (tenant_id, template_id)
  references plan_template (tenant_id, id);
alter table plan_template_use add constraint plan_template_use_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
alter table plan_template_use add constraint plan_template_use_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create index plan_template_use_by_competency on plan_template_use (tenant_id, competency_id)
  where competency_id is not null;
create index plan_template_use_by_activity on plan_template_use (tenant_id, activity_id) where activity_id is not null;

-- The template that a plan was made of, the version that it is at, the day that it was made for, and the last version that
-- was declined. A person has one plan of a template for a day.
alter table development_plan add column template_id uuid;
alter table development_plan add column template_version int;
alter table development_plan add column template_start date;
alter table development_plan add column declined_version int;
alter table development_plan add constraint development_plan_template foreign key (tenant_id, template_id)
  references plan_template (tenant_id, id);
create unique index development_plan_of_template on development_plan (tenant_id, template_id, employee_id, template_start)
  where template_id is not null and deleted_at is null;

create table plan_offer_decision (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  version int not null,
  decision text collate "C" not null,
  reason text,
  side text collate "C" not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint plan_offer_decision_pk primary key (tenant_id, id),
  constraint plan_offer_decision_kind check (decision in ('ACCEPT', 'DECLINE')),
  constraint plan_offer_decision_side check (side in ('EMPLOYEE', 'MANAGER'))
);
select espalier.distribute('plan_offer_decision');
select espalier.protect('plan_offer_decision', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (reason, made_by) on plan_offer_decision to espalier_app;
alter table plan_offer_decision add constraint plan_offer_decision_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
create index plan_offer_decision_of on plan_offer_decision (tenant_id, plan_id, id);
