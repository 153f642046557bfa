-- Days of trends are counted and kept a stretch of people at a time: those whose ids are since_id or above (all zeros: from the first one
-- on) and below until_id (null: up to the last one). What was kept before has questions that nobody asks any more and is forgotten in time.
alter table gap_snapshot add column since_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table gap_snapshot add column until_id uuid;
alter table gap_snapshot alter column since_id drop default;
alter table gap_snapshot drop constraint gap_snapshot_pk;
alter table gap_snapshot add constraint gap_snapshot_pk primary key (tenant_id, question, day, since_id);
