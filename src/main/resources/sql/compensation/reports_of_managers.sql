-- Who reports to these people directly? One row a manager. Parameters: keys (external ids). Leans on employee_external,
-- employee_by_manager.
select m.external_id, m.source, m.id, coalesce((
    select jsonb_agg(e.id order by e.family_name, e.given_name, e.id) from employee e
    where e.tenant_id = :tenant and e.manager_id = m.id and e.active and e.deleted_at is null
  ), '[]') as reports
from employee m
where m.tenant_id = :tenant and m.external_id = any(:keys) and m.deleted_at is null
