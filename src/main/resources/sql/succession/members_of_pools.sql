-- Who is in these talent pools, by hand or among those who meet the criteria? One row a pool and person who is employed, by
-- external id. Slots: seen (over employee e). Parameters: pools, meeting and people (pools, each with somebody who meets its
-- criteria). Leans on talent_pool_member_pk, employee_pk.
select p.pool_id, e.id, e.external_id, e.given_name, e.family_name, e.position_id
from (
  select m.pool_id, m.employee_id from talent_pool_member m where m.tenant_id = :tenant and m.pool_id = any(:pools)
  union
  select c.pool_id, c.employee_id from unnest(:meeting::uuid[], :people::uuid[]) as c (pool_id, employee_id)
) p
join employee e on e.tenant_id = :tenant and e.id = p.employee_id
where e.active and e.deleted_at is null and {seen}
order by p.pool_id, e.external_id, e.id
