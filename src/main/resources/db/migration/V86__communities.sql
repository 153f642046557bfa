-- Communities of practice: who has joined, what is said there, and when people meet.

create table community (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  name text not null,
  description text,
  access text collate "C" not null,
  topics jsonb not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint community_pk primary key (tenant_id, id),
  constraint community_external unique (tenant_id, external_id, source),
  constraint community_access check (access in ('OPEN', 'CLOSED'))
);
select espalier.distribute('community');
select espalier.protect('community', 'select, insert, update');
create index community_changed on community (tenant_id, updated_at, id);

-- The competencies that communities practise, taken out of their JSON.
create table community_topic (
  tenant_id text collate "C" not null,
  community_id uuid not null,
  competency_id uuid not null,
  constraint community_topic_pk primary key (tenant_id, community_id, competency_id)
);
select espalier.distribute('community_topic');
select espalier.protect('community_topic', 'select, insert, update, delete');
alter table community_topic add constraint community_topic_of foreign key (tenant_id, community_id)
  references community (tenant_id, id);
alter table community_topic add constraint community_topic_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index community_topic_by_competency on community_topic (tenant_id, competency_id);

create table community_member (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  community_id uuid not null,
  employee_id uuid not null,
  role text collate "C" not null,
  state text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint community_member_pk primary key (tenant_id, id),
  constraint community_member_external unique (tenant_id, external_id, source),
  constraint community_member_role check (role in ('MEMBER', 'MODERATOR')),
  constraint community_member_state check (state in ('REQUESTED', 'INVITED', 'JOINED', 'REFUSED'))
);
select espalier.distribute('community_member');
select espalier.protect('community_member', 'select, insert, update, delete');
alter table community_member add constraint community_member_of foreign key (tenant_id, community_id)
  references community (tenant_id, id);
alter table community_member add constraint community_member_person foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create unique index community_member_once on community_member (tenant_id, community_id, employee_id) where deleted_at is null;
create index community_member_changed on community_member (tenant_id, updated_at, id);
create index community_member_by_person on community_member (tenant_id, employee_id);

create table community_post (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  community_id uuid not null,
  author_id uuid not null,
  parent_id uuid,
  title text,
  text text not null,
  pinned boolean not null default false,
  locked boolean not null default false,
  removed_at timestamptz,
  removal_reason text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint community_post_pk primary key (tenant_id, id),
  constraint community_post_external unique (tenant_id, external_id, source)
);
select espalier.distribute('community_post');
select espalier.protect('community_post', 'select, insert, update');
alter table community_post add constraint community_post_of foreign key (tenant_id, community_id)
  references community (tenant_id, id);
alter table community_post add constraint community_post_author foreign key (tenant_id, author_id)
  references employee (tenant_id, id);
alter table community_post add constraint community_post_parent foreign key (tenant_id, parent_id)
  references community_post (tenant_id, id);
create index community_post_changed on community_post (tenant_id, updated_at, id);
create index community_post_of_community on community_post (tenant_id, community_id, id);
create index community_post_by_parent on community_post (tenant_id, parent_id) where parent_id is not null;
create index community_post_by_author on community_post (tenant_id, author_id);
create index community_post_search on community_post using gin (to_tsvector('simple', coalesce(title, '') || ' ' || text));

create table community_event (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  community_id uuid not null,
  organiser_id uuid not null,
  title text not null,
  text text,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  location text,
  link text,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint community_event_pk primary key (tenant_id, id),
  constraint community_event_external unique (tenant_id, external_id, source),
  constraint community_event_times check (starts_at <= ends_at)
);
select espalier.distribute('community_event');
select espalier.protect('community_event', 'select, insert, update');
alter table community_event add constraint community_event_of foreign key (tenant_id, community_id)
  references community (tenant_id, id);
alter table community_event add constraint community_event_organiser foreign key (tenant_id, organiser_id)
  references employee (tenant_id, id);
create index community_event_changed on community_event (tenant_id, updated_at, id);
create index community_event_of_community on community_event (tenant_id, community_id, starts_at, id);
create index community_event_by_organiser on community_event (tenant_id, organiser_id);

-- Questions can be asked in a community.
alter table question add column community_id uuid;
alter table question add constraint question_community foreign key (tenant_id, community_id) references community (tenant_id, id);
create index question_by_community on question (tenant_id, community_id) where community_id is not null;
