-- Who is in a talent pool, by hand or among those who meet its criteria? One row a person who is employed, in the order of ids.
-- Slots: seen (over employee e). Parameters: pool, people (who meet the criteria). Leans on talent_pool_member_pk, employee_pk.
select e.id, e.external_id, e.given_name, e.family_name, m.tier, m.added_at, e.id = any(:people) as meets
from employee e
left join talent_pool_member m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.employee_id = e.id
  and m.pool_id = :pool
where e.tenant_id = :tenant and e.active and e.deleted_at is null and {seen}
  and (m.employee_id is not null or e.id = any(:people))
order by e.id
