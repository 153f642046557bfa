-- What learning systems tell of people's learning, as it was told: for telling it twice without harm.

create table learning_event (
  tenant_id text collate "C" not null,
  id uuid not null,
  source_system text collate "C" not null,
  external_id text collate "C" not null,
  type text collate "C" not null,
  employee_id uuid not null,
  activity_id uuid not null,
  occurred_at timestamptz not null,
  score numeric,
  progress numeric,
  hours numeric,
  assignment_id uuid,
  completion_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint learning_event_pk primary key (tenant_id, id),
  constraint learning_event_external unique (tenant_id, source_system, external_id)
);
select espalier.distribute('learning_event');
select espalier.protect('learning_event', 'select, insert');
grant update (external_id, recorded_by) on learning_event to espalier_app;
alter table learning_event add constraint learning_event_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table learning_event add constraint learning_event_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create index learning_event_of_person on learning_event (tenant_id, employee_id, id);
create index learning_event_of_activity on learning_event (tenant_id, activity_id);
create index learning_event_recorded on learning_event (tenant_id, recorded_at, id);
