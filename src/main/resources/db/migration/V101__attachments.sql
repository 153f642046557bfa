-- Files that go with articles, and files that are kept in the database.

-- Files in parts, so that no row is large. What they belong to is known by who put them there.
create table stored_part (
  tenant_id text collate "C" not null,
  file_id uuid not null,
  part int not null,
  bytes bytea not null,
  constraint stored_part_pk primary key (tenant_id, file_id, part)
);
select espalier.distribute('stored_part');
select espalier.protect('stored_part', 'select, insert, delete');

-- A file of an article. It is in the versions from since_version to before until_version. PENDING: on its way to where it is kept;
-- PRESENT: part of what is worked on; REMOVED: not any more, only of versions; GONE: of nothing, to be removed.
create table article_attachment (
  tenant_id text collate "C" not null,
  id uuid not null,
  article_id uuid not null,
  name text not null,
  media_type text collate "C" not null,
  size int not null,
  sha256 text collate "C" not null,
  place text collate "C" not null,
  state text collate "C" not null,
  since_version int,
  until_version int,
  added_at timestamptz not null,
  added_by text not null,
  constraint article_attachment_pk primary key (tenant_id, id),
  constraint article_attachment_place check (place in ('DATABASE', 'S3')),
  constraint article_attachment_state check (state in ('PENDING', 'PRESENT', 'REMOVED', 'GONE'))
);
select espalier.distribute('article_attachment');
select espalier.protect('article_attachment', 'select, insert, update, delete');
alter table article_attachment add constraint article_attachment_article foreign key (tenant_id, article_id)
  references article (tenant_id, id);
create unique index article_attachment_name on article_attachment (tenant_id, article_id, name) where state = 'PRESENT';
create index article_attachment_of on article_attachment (tenant_id, article_id);
create index article_attachment_to_sweep on article_attachment (tenant_id, added_at) where state in ('PENDING', 'GONE');
