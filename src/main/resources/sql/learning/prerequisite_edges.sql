-- Which activities need which, from these on downwards, before them or as a part of them? Each edge once. Parameters: ids.
-- Leans on activity_prerequisite_pk, activity_part_pk.
with recursive reached as (
  select i.id from unnest(:ids::uuid[]) as i (id)
  union
  select n.id from reached r
  cross join lateral (
    select p.prerequisite_id as id from activity_prerequisite p
    where p.tenant_id = :tenant and p.activity_id = r.id and p.prerequisite_id is not null
    union all
    select m.part_id from activity_part m where m.tenant_id = :tenant and m.activity_id = r.id
  ) n
)
select a.id as activity_id, a.external_id, n.id as prerequisite_id, n.part
from reached r
join activity a on a.tenant_id = :tenant and a.id = r.id
cross join lateral (
  select p.prerequisite_id as id, false as part from activity_prerequisite p
  where p.tenant_id = :tenant and p.activity_id = r.id and p.prerequisite_id is not null
  union all
  select m.part_id, true from activity_part m where m.tenant_id = :tenant and m.activity_id = r.id
) n
