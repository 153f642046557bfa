-- Sessions: when and where an activity is held, and by whom.

create table class_session (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  activity_id uuid not null,
  title text,
  meetings jsonb not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text collate "C",
  location text,
  online_url text,
  language text,
  capacity int,
  waitlist_capacity int,
  enrolment_opens_at timestamptz,
  enrolment_closes_at timestamptz,
  withdrawal_closes_at timestamptz,
  instructors jsonb not null,
  price_amount numeric,
  price_currency text collate "C",
  state text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint class_session_pk primary key (tenant_id, id),
  constraint class_session_external unique (tenant_id, external_id, source),
  constraint class_session_state check (state in ('SCHEDULED', 'CONFIRMED', 'COMPLETED', 'CANCELLED')),
  constraint class_session_times check (starts_at < ends_at),
  constraint class_session_seats check (capacity > 0 and waitlist_capacity >= 0)
);
select espalier.distribute('class_session');
select espalier.protect('class_session', 'select, insert, update');
alter table class_session add constraint class_session_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
create index class_session_of_activity on class_session (tenant_id, activity_id, starts_at);
create index class_session_by_start on class_session (tenant_id, starts_at, id);
create index class_session_changed on class_session (tenant_id, updated_at, id);

-- When the people of a session meet and who holds it, taken out of its JSON whenever that changes.
create table class_session_meeting (
  tenant_id text collate "C" not null,
  session_id uuid not null,
  ordinal int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint class_session_meeting_pk primary key (tenant_id, session_id, ordinal)
);
select espalier.distribute('class_session_meeting');
select espalier.protect('class_session_meeting', 'select, insert, update, delete');
alter table class_session_meeting add constraint class_session_meeting_session foreign key (tenant_id, session_id)
  references class_session (tenant_id, id);

create table session_instructor (
  tenant_id text collate "C" not null,
  session_id uuid not null,
  ordinal int not null,
  employee_id uuid,
  name text,
  constraint session_instructor_pk primary key (tenant_id, session_id, ordinal)
);
select espalier.distribute('session_instructor');
select espalier.protect('session_instructor', 'select, insert, update, delete');
alter table session_instructor add constraint session_instructor_session foreign key (tenant_id, session_id)
  references class_session (tenant_id, id);
alter table session_instructor add constraint session_instructor_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index session_instructor_by_employee on session_instructor (tenant_id, employee_id)
  where employee_id is not null;

create table class_session_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  session_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint class_session_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('class_session_transition');
select espalier.protect('class_session_transition', 'select, insert');
-- Append-only, but for the words by and about somebody who is erased.
grant update (made_by, comment) on class_session_transition to espalier_app;
create index class_session_transition_of on class_session_transition (tenant_id, session_id, id);
