-- Which people have part in the same requirements? Needs before it: held (people of a job in a unit, holders that they have
-- part in). Gives: profile (profile_id, holders that anything hangs on, people) and member (id, profile_id, number).
-- Slot: number (a person's number in the keys of protected answers, over p.id; 0 where none is made). Leans on requirement_by_holder.
place as materialized (
  select k.people, h.holders, dense_rank() over (order by h.holders) as profile_id
  from held k
  cross join lateral (
    select array_agg(h.id order by h.id) as holders
    from unnest(k.holders) as h (id)
    where h.id in (select r.holder_id from requirement r where r.tenant_id = :tenant)
  ) h
), profile as materialized (
  select l.profile_id, l.holders, sum(cardinality(l.people)) as people from place l group by 1, 2
), member as materialized (
  select p.id, l.profile_id, {number} as number from place l
  cross join unnest(l.people) as p (id)
  union all select null, null, null {include platform/expect_rows}
)
