-- Which people stand in the same row and column, and have part in the same requirements? Needs before it: held (people of a job
-- in a unit, their row and column, holders that they have part in). Gives: profile (profile_id, holders that anything hangs on, row,
-- column, people) and member (id, profile_id, number), as gap/group_profiles does.
-- Slot: number (over p.id; 0 where no keys are made). Leans on requirement_by_holder.
place as materialized (
  select k.people, k.row_key, k.column_key, h.holders,
    dense_rank() over (order by h.holders, k.row_key, k.column_key) as profile_id
  from held k
  cross join lateral (
    select array_agg(h.id order by h.id) as holders
    from unnest(k.holders) as h (id)
    where h.id in (select r.holder_id from requirement r where r.tenant_id = :tenant)
  ) h
), profile as materialized (
  select l.profile_id, l.holders, l.row_key, l.column_key, sum(cardinality(l.people)) as people
  from place l
  group by 1, 2, 3, 4
), member as materialized (
  select p.id, l.profile_id, {number} as number from place l
  cross join unnest(l.people) as p (id)
  union all select null, null, null {include platform/expect_rows}
)
