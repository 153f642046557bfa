-- Enrolments: who has a seat in a session, who waits for one, who is offered one, and who was there.

-- Waiting people stand in the order of their places; an offer holds a seat until it expires.
create table enrolment (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  session_id uuid not null,
  employee_id uuid not null,
  state text collate "C" not null,
  place int,
  offer_expires_at timestamptz,
  moved_from_id uuid,
  assignment_id uuid,
  attended_hours numeric,
  score numeric,
  passed boolean,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint enrolment_pk primary key (tenant_id, id),
  constraint enrolment_external unique (tenant_id, external_id, source),
  constraint enrolment_state
    check (state in ('ENROLLED', 'WAITLISTED', 'OFFERED', 'ATTENDED', 'PARTIAL', 'NO_SHOW', 'CANCELLED')),
  constraint enrolment_place check ((place is not null) = (state = 'WAITLISTED')),
  constraint enrolment_offer check ((offer_expires_at is not null) = (state = 'OFFERED'))
);
select espalier.distribute('enrolment');
select espalier.protect('enrolment', 'select, insert, update');
alter table enrolment add constraint enrolment_session foreign key (tenant_id, session_id)
  references class_session (tenant_id, id);
alter table enrolment add constraint enrolment_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
alter table enrolment add constraint enrolment_assignment foreign key (tenant_id, assignment_id)
  references assignment (tenant_id, id);
create unique index enrolment_once on enrolment (tenant_id, session_id, employee_id) where state <> 'CANCELLED';
create unique index enrolment_waiting on enrolment (tenant_id, session_id, place) where place is not null;
create index enrolment_of_person on enrolment (tenant_id, employee_id, id);
create index enrolment_of_session on enrolment (tenant_id, session_id, id);
create index enrolment_changed on enrolment (tenant_id, updated_at, id);
create index enrolment_by_assignment on enrolment (tenant_id, assignment_id) where assignment_id is not null;

create table enrolment_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  enrolment_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint enrolment_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('enrolment_transition');
select espalier.protect('enrolment_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (made_by, comment) on enrolment_transition to espalier_app;
create index enrolment_transition_of on enrolment_transition (tenant_id, enrolment_id, id);
