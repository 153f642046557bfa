-- The catalogue in depth: tags, languages, audience, the window in which an activity is offered, what counts as it, and
-- every version that its content had.

alter table activity add column tags jsonb not null default '[]';
alter table activity add column languages jsonb not null default '[]';
alter table activity add column difficulty text collate "C";
alter table activity add column audience text;
alter table activity add column active_from date;
alter table activity add column active_to date;
alter table activity add column edition text collate "C";
alter table activity add column equivalents jsonb not null default '[]';
drop index activity_search;
create index activity_search on activity using gin (to_tsvector('simple',
  title || ' ' || coalesce(description, '') || ' ' || coalesce(provider, '') || ' ' || external_id || ' ' || tags::text));
create index activity_tags on activity using gin (tags jsonb_path_ops);
create index activity_develops_by_level on activity_develops (tenant_id, to_level);

-- What counts as an activity, taken out of its JSON whenever that changes. Directed: completing equivalent_id counts as
-- completing activity_id.
create table activity_equivalent (
  tenant_id text collate "C" not null,
  activity_id uuid not null,
  equivalent_id uuid not null,
  constraint activity_equivalent_pk primary key (tenant_id, activity_id, equivalent_id)
);
select espalier.distribute('activity_equivalent');
select espalier.protect('activity_equivalent', 'select, insert, update, delete');
alter table activity_equivalent add constraint activity_equivalent_activity foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);
alter table activity_equivalent add constraint activity_equivalent_counts foreign key (tenant_id, equivalent_id)
  references activity (tenant_id, id);
create index activity_equivalent_of on activity_equivalent (tenant_id, equivalent_id);

-- Append-only: what an activity was. number is the activity's revision from which on it held.
create table activity_version (
  tenant_id text collate "C" not null,
  id uuid not null,
  activity_id uuid not null,
  number int not null,
  edition text collate "C",
  recertifies boolean not null,
  content jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint activity_version_pk primary key (tenant_id, id),
  constraint activity_version_number unique (tenant_id, activity_id, number)
);
select espalier.distribute('activity_version');
select espalier.protect('activity_version', 'select, insert');
grant update (made_by) on activity_version to espalier_app;
alter table activity_version add constraint activity_version_of foreign key (tenant_id, activity_id)
  references activity (tenant_id, id);

-- What is there already is kept as it is now: the first version that is known of it. The owner is held by the wall too,
-- so it is opened for this statement.
alter table activity no force row level security;
alter table activity_version no force row level security;
insert into activity_version (tenant_id, id, activity_id, number, edition, recertifies, content, made_at, made_by)
select a.tenant_id, gen_random_uuid(), a.id, a.version, null, false,
  jsonb_build_object('title', a.title, 'type', a.type, 'description', a.description, 'hours', a.hours,
    'cost', case when a.cost_amount is null then null
      else jsonb_build_object('amount', a.cost_amount, 'currency', a.cost_currency) end,
    'provider', a.provider, 'language', a.language, 'languages', a.languages, 'deliveryMode', a.delivery_mode,
    'difficulty', a.difficulty, 'tags', a.tags, 'audience', a.audience, 'graded', a.graded, 'provesLevel', a.proves_level,
    'develops', a.develops, 'prerequisites', a.prerequisites, 'equivalents', a.equivalents),
  a.updated_at, a.updated_by
from activity a;
alter table activity force row level security;
alter table activity_version force row level security;
