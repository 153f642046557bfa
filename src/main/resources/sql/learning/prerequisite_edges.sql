-- Which activities need which, from these on downwards? Each edge once. Parameters: ids.
-- Leans on activity_prerequisite_pk.
with recursive reached as (
  select p.activity_id as id from activity_prerequisite p where p.tenant_id = :tenant and p.activity_id = any(:ids)
  union
  select p.prerequisite_id from reached r
  join activity_prerequisite p on p.tenant_id = :tenant and p.activity_id = r.id
  where p.prerequisite_id is not null
)
select p.activity_id, a.external_id, p.prerequisite_id
from reached r
join activity_prerequisite p on p.tenant_id = :tenant and p.activity_id = r.id
join activity a on a.tenant_id = :tenant and a.tenant_id = p.tenant_id and a.id = p.activity_id
where p.prerequisite_id is not null
