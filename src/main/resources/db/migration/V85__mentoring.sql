-- Mentoring: who guides whom, the steps of it, and when the two met.

create table mentoring (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  mentee_id uuid not null,
  mentor_id uuid not null,
  topics jsonb not null,
  message text not null,
  goals jsonb not null,
  ends_on date,
  state text collate "C" not null,
  outcome text collate "C",
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint mentoring_pk primary key (tenant_id, id),
  constraint mentoring_external unique (tenant_id, external_id, source),
  constraint mentoring_of_two check (mentee_id <> mentor_id),
  constraint mentoring_state check (state in ('REQUESTED', 'ACTIVE', 'DECLINED', 'WITHDRAWN', 'CLOSED')),
  constraint mentoring_outcome check (outcome in ('REACHED', 'PARTLY_REACHED', 'NOT_REACHED'))
);
select espalier.distribute('mentoring');
select espalier.protect('mentoring', 'select, insert, update');
alter table mentoring add constraint mentoring_mentee foreign key (tenant_id, mentee_id) references employee (tenant_id, id);
alter table mentoring add constraint mentoring_mentor foreign key (tenant_id, mentor_id) references employee (tenant_id, id);
create unique index mentoring_once on mentoring (tenant_id, mentee_id, mentor_id)
  where state in ('REQUESTED', 'ACTIVE') and deleted_at is null;
create index mentoring_changed on mentoring (tenant_id, updated_at, id);
create index mentoring_by_mentee on mentoring (tenant_id, mentee_id);
create index mentoring_by_mentor on mentoring (tenant_id, mentor_id);

-- The competencies that mentorings are about, taken out of their JSON.
create table mentoring_topic (
  tenant_id text collate "C" not null,
  mentoring_id uuid not null,
  competency_id uuid not null,
  constraint mentoring_topic_pk primary key (tenant_id, mentoring_id, competency_id)
);
select espalier.distribute('mentoring_topic');
select espalier.protect('mentoring_topic', 'select, insert, update, delete');
alter table mentoring_topic add constraint mentoring_topic_of foreign key (tenant_id, mentoring_id)
  references mentoring (tenant_id, id);
alter table mentoring_topic add constraint mentoring_topic_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index mentoring_topic_by_competency on mentoring_topic (tenant_id, competency_id);

create table mentoring_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  mentoring_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint mentoring_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('mentoring_transition');
select espalier.protect('mentoring_transition', 'select, insert, update');
alter table mentoring_transition add constraint mentoring_transition_of foreign key (tenant_id, mentoring_id)
  references mentoring (tenant_id, id);
create index mentoring_transition_of on mentoring_transition (tenant_id, mentoring_id, id);

create table mentoring_session (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  mentoring_id uuid not null,
  held_on date not null,
  minutes int not null,
  location text,
  note text not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint mentoring_session_pk primary key (tenant_id, id),
  constraint mentoring_session_external unique (tenant_id, external_id, source),
  constraint mentoring_session_minutes check (minutes between 1 and 1440)
);
select espalier.distribute('mentoring_session');
select espalier.protect('mentoring_session', 'select, insert, update');
alter table mentoring_session add constraint mentoring_session_of foreign key (tenant_id, mentoring_id)
  references mentoring (tenant_id, id);
create index mentoring_session_changed on mentoring_session (tenant_id, updated_at, id);
create index mentoring_session_by_mentoring on mentoring_session (tenant_id, mentoring_id, held_on, id);
