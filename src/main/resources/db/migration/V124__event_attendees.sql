-- Who comes to events of communities, how many there is room for, and who was there.

alter table community_event add column capacity int constraint community_event_capacity check (capacity between 1 and 100000);

create table event_attendee (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  event_id uuid not null,
  employee_id uuid not null,
  state text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint event_attendee_pk primary key (tenant_id, id),
  constraint event_attendee_external unique (tenant_id, external_id, source),
  constraint event_attendee_state check (state in ('SIGNED_UP', 'ATTENDED', 'MISSED'))
);
select espalier.distribute('event_attendee');
select espalier.protect('event_attendee', 'select, insert, update, delete');
alter table event_attendee add constraint event_attendee_of foreign key (tenant_id, event_id)
  references community_event (tenant_id, id);
alter table event_attendee add constraint event_attendee_person foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index event_attendee_once on event_attendee (tenant_id, event_id, employee_id) where deleted_at is null;
create index event_attendee_changed on event_attendee (tenant_id, updated_at, id);
create index event_attendee_by_person on event_attendee (tenant_id, employee_id);

create table event_attendee_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  attendee_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint event_attendee_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('event_attendee_transition');
select espalier.protect('event_attendee_transition', 'select, insert, update, delete');
alter table event_attendee_transition add constraint event_attendee_transition_of foreign key (tenant_id, attendee_id)
  references event_attendee (tenant_id, id) on delete cascade;
create index event_attendee_transition_of on event_attendee_transition (tenant_id, attendee_id, id);
