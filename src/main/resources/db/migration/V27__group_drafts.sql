-- Drafts for groups: proposals who is to learn what, accepted line by line.

create table group_draft (
  tenant_id text collate "C" not null,
  id uuid not null,
  title text not null,
  due_by date,
  outcome jsonb not null,
  expires_at timestamptz not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint group_draft_pk primary key (tenant_id, id)
);
select espalier.distribute('group_draft');
select espalier.protect('group_draft', 'select, insert, update');
create index group_draft_by_creator on group_draft (tenant_id, created_by, id);
create index group_draft_changed on group_draft (tenant_id, updated_at, id);

create table group_draft_line (
  tenant_id text collate "C" not null,
  draft_id uuid not null,
  ordinal int not null,
  employee_id uuid not null,
  activity_id uuid not null,
  session_id uuid,
  hours numeric,
  cost jsonb,
  covers jsonb not null,
  after jsonb not null,
  state text collate "C" not null,
  assignment_id uuid,
  accepted_at timestamptz,
  accepted_by text,
  constraint group_draft_line_pk primary key (tenant_id, draft_id, ordinal),
  constraint group_draft_line_state check (state in ('PROPOSED', 'ACCEPTED')),
  constraint group_draft_line_accepted check ((state = 'ACCEPTED') = (assignment_id is not null))
);
select espalier.distribute('group_draft_line');
select espalier.protect('group_draft_line', 'select, insert, update');
alter table group_draft_line add constraint group_draft_line_draft foreign key (tenant_id, draft_id)
  references group_draft (tenant_id, id);
alter table group_draft_line add constraint group_draft_line_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table group_draft_line add constraint group_draft_line_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table group_draft_line add constraint group_draft_line_session foreign key (tenant_id, session_id)
  references class_session (tenant_id, id);
alter table group_draft_line add constraint group_draft_line_assignment foreign key (tenant_id, assignment_id)
  references assignment (tenant_id, id);
create index group_draft_line_of_person on group_draft_line (tenant_id, employee_id);

-- What a proposal leaves of whose gap.
create table group_draft_person (
  tenant_id text collate "C" not null,
  draft_id uuid not null,
  employee_id uuid not null,
  ordinal int not null,
  uncovered jsonb not null,
  constraint group_draft_person_pk primary key (tenant_id, draft_id, employee_id)
);
select espalier.distribute('group_draft_person');
select espalier.protect('group_draft_person', 'select, insert, update');
alter table group_draft_person add constraint group_draft_person_draft foreign key (tenant_id, draft_id)
  references group_draft (tenant_id, id);
alter table group_draft_person add constraint group_draft_person_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index group_draft_person_of_person on group_draft_person (tenant_id, employee_id);
