-- Questions that people ask each other, and answers: what was answered once is found by everybody.

create table question (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  asker_id uuid not null,
  asked_id uuid,
  title text not null,
  text text not null,
  topics jsonb not null,
  visibility text collate "C" not null,
  state text collate "C" not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint question_pk primary key (tenant_id, id),
  constraint question_external unique (tenant_id, external_id, source),
  constraint question_visibility check (visibility in ('EVERYBODY', 'ASKED')),
  constraint question_state check (state in ('OPEN', 'ANSWERED', 'CLOSED'))
);
select espalier.distribute('question');
select espalier.protect('question', 'select, insert, update');
alter table question add constraint question_asker foreign key (tenant_id, asker_id) references employee (tenant_id, id);
alter table question add constraint question_asked foreign key (tenant_id, asked_id) references employee (tenant_id, id);
create index question_changed on question (tenant_id, updated_at, id);
create index question_by_asker on question (tenant_id, asker_id);
create index question_by_asked on question (tenant_id, asked_id) where asked_id is not null;
create index question_search on question using gin (to_tsvector('simple', title || ' ' || text));

-- The competencies that questions are about, taken out of their JSON.
create table question_topic (
  tenant_id text collate "C" not null,
  question_id uuid not null,
  competency_id uuid not null,
  constraint question_topic_pk primary key (tenant_id, question_id, competency_id)
);
select espalier.distribute('question_topic');
select espalier.protect('question_topic', 'select, insert, update, delete');
alter table question_topic add constraint question_topic_of foreign key (tenant_id, question_id)
  references question (tenant_id, id);
alter table question_topic add constraint question_topic_named foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index question_topic_by_competency on question_topic (tenant_id, competency_id);

create table question_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  question_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint question_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('question_transition');
select espalier.protect('question_transition', 'select, insert, update');
alter table question_transition add constraint question_transition_of foreign key (tenant_id, question_id)
  references question (tenant_id, id);
create index question_transition_of on question_transition (tenant_id, question_id, id);

create table answer (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  question_id uuid not null,
  author_id uuid not null,
  text text not null,
  accepted boolean not null,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint answer_pk primary key (tenant_id, id),
  constraint answer_external unique (tenant_id, external_id, source)
);
select espalier.distribute('answer');
select espalier.protect('answer', 'select, insert, update');
alter table answer add constraint answer_question foreign key (tenant_id, question_id) references question (tenant_id, id);
alter table answer add constraint answer_author foreign key (tenant_id, author_id) references employee (tenant_id, id);
create unique index answer_accepted on answer (tenant_id, question_id) where accepted and deleted_at is null;
create index answer_changed on answer (tenant_id, updated_at, id);
create index answer_of_question on answer (tenant_id, question_id, id);
create index answer_by_author on answer (tenant_id, author_id);
create index answer_search on answer using gin (to_tsvector('simple', text));
