-- Which of these activities can complete a program that proves a level, as a part of it or by counting as one, by whatever
-- detour? Parameters: ids. Leans on activity_part_of, activity_equivalent_of.
with recursive above as (
  select i.id as part_id, i.id from unnest(:ids::uuid[]) as i (id)
  union
  select b.part_id, n.id from above b
  cross join lateral (
    select m.activity_id as id from activity_part m where m.tenant_id = :tenant and m.part_id = b.id
    union all
    select q.activity_id from activity_equivalent q where q.tenant_id = :tenant and q.equivalent_id = b.id
  ) n
)
select distinct b.part_id
from above b
join activity a on a.tenant_id = :tenant and a.id = b.id
where a.program is not null and (a.graded or a.proves_level) and a.deleted_at is null
