-- What can audiences ask about people? One row a person, in id order. Slots: which (over employee e).
-- Leans on employee_pk, and on the narrow path tables for the units and families of these people only.
with person as materialized (
  select e.id, e.external_id, e.active, e.job_id, e.position_id, e.org_unit_id, e.location, e.hire_date
  from employee e
  where e.tenant_id = :tenant and e.deleted_at is null and {which}
), unit as materialized (
  select p.node_id, array_agg(u.external_id order by array_position(p.path, u.id)) as keys
  from org_unit_path p
  join org_unit u on u.tenant_id = :tenant and u.tenant_id = p.tenant_id and u.id = any(p.path)
  where p.tenant_id = :tenant and p.node_id in (select x.org_unit_id from person x)
  group by p.node_id
), job_of as materialized (
  select j.id, j.external_id, j.leadership_level, j.job_family_id
  from job j
  where j.tenant_id = :tenant and j.id in (select x.job_id from person x)
), family as materialized (
  select p.node_id, array_agg(f.external_id order by array_position(p.path, f.id)) as keys
  from job_family_path p
  join job_family f on f.tenant_id = :tenant and f.tenant_id = p.tenant_id and f.id = any(p.path)
  where p.tenant_id = :tenant and p.node_id in (select x.job_family_id from job_of x)
  group by p.node_id
)
select x.id, x.external_id, x.active, j.external_id as job, h.external_id as position, j.leadership_level, f.keys as job_families,
  u.keys as org_units, x.location, x.hire_date
from person x
left join job_of j on j.id = x.job_id
left join position h on h.tenant_id = :tenant and h.id = x.position_id
left join family f on f.node_id = j.job_family_id
left join unit u on u.node_id = x.org_unit_id
order by x.id
