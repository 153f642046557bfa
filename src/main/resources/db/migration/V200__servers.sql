-- What the servers of one database tell each other. Both tables are small, have nobody's data and are written past the requests; on a
-- cluster they stay on the node that the servers connect to.

-- Counts the changes of things that servers remember; each looks every second for those that were told of lately.
create table server_notice (
  topic text collate "C" not null,
  number bigint not null,
  told_at timestamptz not null,
  constraint server_notice_pk primary key (topic)
);
grant select, insert, update on server_notice to espalier_app;
create index server_notice_lately on server_notice (told_at);

-- When clients have the whole of their quota again, after all that they sent to any server. A client is a hash, for as long as its quota
-- takes to come back. Lost in a crash of the database, which does no harm.
create unlogged table rate_use (
  client uuid not null,
  full_at timestamptz not null,
  constraint rate_use_pk primary key (client)
) with (fillfactor = 50);
grant select, insert, update, delete on rate_use to espalier_app;
