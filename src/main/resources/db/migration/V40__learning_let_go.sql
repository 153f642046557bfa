-- Learning that edits of a reopened plan took out of it: called off when both have agreed to that, not before.

create table plan_let_go (
  tenant_id text collate "C" not null,
  plan_id uuid not null,
  assignment_id uuid not null,
  constraint plan_let_go_pk primary key (tenant_id, plan_id, assignment_id)
);
select espalier.distribute('plan_let_go');
select espalier.protect('plan_let_go', 'select, insert, delete');
alter table plan_let_go add constraint plan_let_go_plan foreign key (tenant_id, plan_id)
  references development_plan (tenant_id, id);
alter table plan_let_go add constraint plan_let_go_assignment foreign key (tenant_id, assignment_id)
  references assignment (tenant_id, id);
create index plan_let_go_by_assignment on plan_let_go (tenant_id, assignment_id);
