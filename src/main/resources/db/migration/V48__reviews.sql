-- What is said in reviews, by whom, which steps they take, and what comes of them.

-- ready_at: since when calibration is over for it. disagreement, sign_comment: what the person said to it.
alter table review add column ready_at timestamptz;
alter table review add column shared_at timestamptz;
alter table review add column signed_at timestamptz;
alter table review add column disagreement boolean not null default false;
alter table review add column sign_comment text;

create table review_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  review_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  side text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint review_transition_pk primary key (tenant_id, id),
  constraint review_transition_side check (side in ('EMPLOYEE', 'MANAGER'))
);
select espalier.distribute('review_transition');
select espalier.protect('review_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (comment, made_by) on review_transition to espalier_app;
alter table review_transition add constraint review_transition_review foreign key (tenant_id, review_id)
  references review (tenant_id, id);
create index review_transition_of on review_transition (tenant_id, review_id, id);

-- What the person and the manager say.
create table review_sheet (
  tenant_id text collate "C" not null,
  id uuid not null,
  review_id uuid not null,
  kind text collate "C" not null,
  answers jsonb not null,
  submitted_at timestamptz,
  version int not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint review_sheet_pk primary key (tenant_id, id),
  constraint review_sheet_once unique (tenant_id, review_id, kind),
  constraint review_sheet_kind check (kind in ('SELF', 'MANAGER'))
);
select espalier.distribute('review_sheet');
select espalier.protect('review_sheet', 'select, insert, update');
alter table review_sheet add constraint review_sheet_review foreign key (tenant_id, review_id)
  references review (tenant_id, id);

-- Who else is asked, and what they say: it is theirs, and the person never learns who said what.
create table review_rater (
  tenant_id text collate "C" not null,
  id uuid not null,
  review_id uuid not null,
  employee_id uuid not null,
  kind text collate "C" not null,
  nominated_at timestamptz not null,
  nominated_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  answers jsonb,
  submitted_at timestamptz,
  version int not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint review_rater_pk primary key (tenant_id, id),
  constraint review_rater_once unique (tenant_id, review_id, employee_id),
  constraint review_rater_kind check (kind in ('PEER', 'REPORT'))
);
select espalier.distribute('review_rater');
select espalier.protect('review_rater', 'select, insert, update, delete');
alter table review_rater add constraint review_rater_review foreign key (tenant_id, review_id)
  references review (tenant_id, id);
alter table review_rater add constraint review_rater_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index review_rater_by_employee on review_rater (tenant_id, employee_id, id);

-- What was agreed in calibration in place of what raters said; the last one of a competency, or of the whole, holds.
create table review_adjustment (
  tenant_id text collate "C" not null,
  id uuid not null,
  review_id uuid not null,
  session_id uuid,
  competency_id uuid,
  level_before numeric,
  level numeric not null,
  reason text not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint review_adjustment_pk primary key (tenant_id, id)
);
select espalier.distribute('review_adjustment');
select espalier.protect('review_adjustment', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (reason, made_by) on review_adjustment to espalier_app;
alter table review_adjustment add constraint review_adjustment_review foreign key (tenant_id, review_id)
  references review (tenant_id, id);
alter table review_adjustment add constraint review_adjustment_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index review_adjustment_of on review_adjustment (tenant_id, review_id, id);
create index review_adjustment_by_competency on review_adjustment (tenant_id, competency_id)
  where competency_id is not null;

-- The development plans that were drafted from reviews.
create table review_plan (
  tenant_id text collate "C" not null,
  review_id uuid not null,
  plan_id uuid not null,
  constraint review_plan_pk primary key (tenant_id, plan_id)
);
select espalier.distribute('review_plan');
select espalier.protect('review_plan', 'select, insert');
alter table review_plan add constraint review_plan_review foreign key (tenant_id, review_id) references review (tenant_id, id);
alter table review_plan add constraint review_plan_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
create index review_plan_of on review_plan (tenant_id, review_id);
