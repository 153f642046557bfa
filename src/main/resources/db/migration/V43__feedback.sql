-- What people say of each other's work, and who was asked to.

alter table framework add column feedback_counts boolean not null default false;

create table feedback (
  tenant_id text collate "C" not null,
  id uuid not null,
  employee_id uuid not null,
  giver_id uuid,
  request_id uuid,
  kind text collate "C" not null,
  text text not null,
  visibility text collate "C" not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint feedback_pk primary key (tenant_id, id),
  constraint feedback_kind check (kind in ('PRAISE', 'SUGGESTION', 'NOTE')),
  constraint feedback_visibility check (visibility in ('PERSON', 'LINE', 'PRIVATE'))
);
select espalier.distribute('feedback');
select espalier.protect('feedback', 'select, insert, update');
alter table feedback add constraint feedback_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table feedback add constraint feedback_giver foreign key (tenant_id, giver_id) references employee (tenant_id, id);
create index feedback_changed on feedback (tenant_id, updated_at, id);
create index feedback_of_person on feedback (tenant_id, employee_id, id);
create index feedback_by_giver on feedback (tenant_id, giver_id, id) where giver_id is not null;
create index feedback_by_request on feedback (tenant_id, request_id) where request_id is not null;

create table feedback_competency (
  tenant_id text collate "C" not null,
  feedback_id uuid not null,
  competency_id uuid not null,
  level numeric,
  constraint feedback_competency_pk primary key (tenant_id, feedback_id, competency_id)
);
select espalier.distribute('feedback_competency');
select espalier.protect('feedback_competency', 'select, insert');
alter table feedback_competency add constraint feedback_competency_of foreign key (tenant_id, feedback_id)
  references feedback (tenant_id, id);
alter table feedback_competency add constraint feedback_competency_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index feedback_competency_by_competency on feedback_competency (tenant_id, competency_id);

create table feedback_request (
  tenant_id text collate "C" not null,
  id uuid not null,
  about_id uuid not null,
  asker_id uuid,
  asked_id uuid not null,
  question text not null,
  competency_ids uuid[] not null,
  due_on date,
  state text collate "C" not null,
  reason text,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint feedback_request_pk primary key (tenant_id, id),
  constraint feedback_request_state check (state in ('OPEN', 'ANSWERED', 'DECLINED'))
);
select espalier.distribute('feedback_request');
select espalier.protect('feedback_request', 'select, insert, update');
alter table feedback_request add constraint feedback_request_about foreign key (tenant_id, about_id)
  references employee (tenant_id, id);
alter table feedback_request add constraint feedback_request_asker foreign key (tenant_id, asker_id)
  references employee (tenant_id, id);
alter table feedback_request add constraint feedback_request_asked foreign key (tenant_id, asked_id)
  references employee (tenant_id, id);
create index feedback_request_changed on feedback_request (tenant_id, updated_at, id);
create index feedback_request_of_about on feedback_request (tenant_id, about_id);
create index feedback_request_by_asker on feedback_request (tenant_id, asker_id) where asker_id is not null;
create index feedback_request_by_asked on feedback_request (tenant_id, asked_id, id);
alter table feedback add constraint feedback_request_answered foreign key (tenant_id, request_id)
  references feedback_request (tenant_id, id);
