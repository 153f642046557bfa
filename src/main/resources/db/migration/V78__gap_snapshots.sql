-- What the heat map of a day came to, for questions about everybody: kept for trends. It holds as long as nothing was recorded after the
-- position of the feed that has an effect on that day (sql/insight/gap_snapshots). gone is how many employees were deleted then: one
-- who is put anew is in the past again.
create table gap_snapshot (
  tenant_id text collate "C" not null,
  question text collate "C" not null,
  day date not null,
  position bigint not null,
  gone bigint not null,
  taken_at timestamptz not null,
  counted jsonb not null,
  constraint gap_snapshot_pk primary key (tenant_id, question, day)
);
select espalier.distribute('gap_snapshot');
select espalier.protect('gap_snapshot', 'select, insert, update, delete');
