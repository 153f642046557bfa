-- Knowledge articles and lessons: what is worked on, what was published, and what can be found in either.

-- What an article says to those who work on it. What others see are its versions.
create table article (
  tenant_id text collate "C" not null,
  id uuid not null,
  source text collate "C" not null,
  external_id text collate "C" not null,
  kind text collate "C" not null,
  author_id uuid not null,
  co_authors jsonb not null,
  reviewer_id uuid,
  language text collate "C" not null,
  title text not null,
  summary text,
  body text not null,
  plain text not null,
  minutes int,
  tags jsonb not null,
  competencies jsonb not null,
  search_config text collate "C" not null,
  digest text collate "C" not null,
  settled_digest text collate "C",
  state text collate "C" not null,
  published_version int,
  review_by date,
  review_every_months int,
  active boolean not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  deleted_at timestamptz,
  constraint article_pk primary key (tenant_id, id),
  constraint article_external unique (tenant_id, external_id, source),
  constraint article_kind check (kind in ('ARTICLE', 'LESSON')),
  constraint article_state check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED')),
  constraint article_minutes check (minutes between 1 and 600),
  constraint article_review_every check (review_every_months between 1 and 120)
);
select espalier.distribute('article');
select espalier.protect('article', 'select, insert, update');
alter table article add constraint article_author foreign key (tenant_id, author_id) references employee (tenant_id, id);
alter table article add constraint article_reviewer foreign key (tenant_id, reviewer_id) references employee (tenant_id, id);
create index article_by_author on article (tenant_id, author_id);
create index article_by_reviewer on article (tenant_id, reviewer_id);
create index article_changed on article (tenant_id, updated_at, id);

create table article_co_author (
  tenant_id text collate "C" not null,
  article_id uuid not null,
  employee_id uuid not null,
  constraint article_co_author_pk primary key (tenant_id, article_id, employee_id)
);
select espalier.distribute('article_co_author');
select espalier.protect('article_co_author', 'select, insert, update, delete');
alter table article_co_author add constraint article_co_author_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
alter table article_co_author add constraint article_co_author_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index article_co_author_by_employee on article_co_author (tenant_id, employee_id);

-- What was published: never changed afterwards.
create table article_version (
  tenant_id text collate "C" not null,
  id uuid not null,
  article_id uuid not null,
  number int not null,
  kind text collate "C" not null,
  language text collate "C" not null,
  title text not null,
  summary text,
  body text not null,
  plain text not null,
  minutes int,
  tags jsonb not null,
  competencies jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  constraint article_version_pk primary key (tenant_id, id),
  constraint article_version_number unique (tenant_id, article_id, number)
);
select espalier.distribute('article_version');
select espalier.protect('article_version', 'select, insert');
-- For the erasure of who published it.
grant update (published_by) on article_version to espalier_app;
alter table article_version add constraint article_version_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);

-- Which competencies an article is about: as it is worked on (draft), and as it was published.
create table article_competency (
  tenant_id text collate "C" not null,
  article_id uuid not null,
  draft boolean not null,
  competency_id uuid not null,
  level numeric,
  constraint article_competency_pk primary key (tenant_id, article_id, draft, competency_id)
);
select espalier.distribute('article_competency');
select espalier.protect('article_competency', 'select, insert, update, delete');
alter table article_competency add constraint article_competency_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
alter table article_competency add constraint article_competency_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index article_competency_by_competency on article_competency (tenant_id, competency_id);

-- The words of an article in the roots of its language: as it is worked on (draft), and as it was published.
create table article_document (
  tenant_id text collate "C" not null,
  article_id uuid not null,
  draft boolean not null,
  config text collate "C" not null,
  document tsvector not null,
  constraint article_document_pk primary key (tenant_id, article_id, draft)
);
select espalier.distribute('article_document');
select espalier.protect('article_document', 'select, insert, update');
alter table article_document add constraint article_document_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
create index article_document_search on article_document using gin (document);

create table article_transition (
  tenant_id text collate "C" not null,
  id uuid not null,
  article_id uuid not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  comment text,
  made_at timestamptz not null,
  made_by text not null,
  constraint article_transition_pk primary key (tenant_id, id)
);
select espalier.distribute('article_transition');
select espalier.protect('article_transition', 'select, insert');
-- For the erasure of who took a step and of their words.
grant update (comment, made_by) on article_transition to espalier_app;
alter table article_transition add constraint article_transition_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
create index article_transition_of on article_transition (tenant_id, article_id, id);
