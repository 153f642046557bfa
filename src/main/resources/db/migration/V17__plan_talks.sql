-- What is said about plans (comments, check-ins), who was reminded of which date, and which plan goes on from which.

create table plan_comment (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  item_id uuid,
  text text,
  side text collate "C" not null,
  edited_at timestamptz,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  constraint plan_comment_pk primary key (tenant_id, id),
  constraint plan_comment_side check (side in ('EMPLOYEE', 'MANAGER'))
);
select espalier.distribute('plan_comment');
select espalier.protect('plan_comment', 'select, insert, update');
alter table plan_comment add constraint plan_comment_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
create index plan_comment_of on plan_comment (tenant_id, plan_id, id);

create table plan_check_in (
  tenant_id text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  held_on date not null,
  note text,
  side text collate "C" not null,
  items jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint plan_check_in_pk primary key (tenant_id, id),
  constraint plan_check_in_side check (side in ('EMPLOYEE', 'MANAGER'))
);
select espalier.distribute('plan_check_in');
select espalier.protect('plan_check_in', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (note, recorded_by) on plan_check_in to espalier_app;
alter table plan_check_in add constraint plan_check_in_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
create index plan_check_in_of on plan_check_in (tenant_id, plan_id, id);

-- One row for each date that somebody was told of: a date that moves is told of anew. The subject is the plan, one of its
-- items, or one of its actions.
create table plan_reminder (
  tenant_id text collate "C" not null,
  subject_id uuid not null,
  kind text collate "C" not null,
  due date not null,
  plan_id uuid not null,
  told_at timestamptz not null,
  constraint plan_reminder_pk primary key (tenant_id, subject_id, kind, due),
  constraint plan_reminder_kind check (kind in ('item-due-soon', 'item-overdue', 'action-due-soon', 'action-overdue',
    'period-ending', 'period-over'))
);
select espalier.distribute('plan_reminder');
select espalier.protect('plan_reminder', 'select, insert');
alter table plan_reminder add constraint plan_reminder_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
create index plan_reminder_of on plan_reminder (tenant_id, plan_id);

-- Imports may bring the copy before the plan that it goes on from.
alter table development_plan add column copied_from_id uuid;
create index development_plan_copies on development_plan (tenant_id, copied_from_id) where copied_from_id is not null;
create index development_plan_running on development_plan (tenant_id, id) where state = 'ACTIVE' and deleted_at is null;
create index plan_item_due on plan_item (tenant_id, due) where state = 'OPEN';
create index plan_action_due on plan_action (tenant_id, due) where due is not null;
