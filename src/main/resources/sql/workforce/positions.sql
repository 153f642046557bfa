-- What are the positions? One row each; {and} narrows, {order} sorts and limits.
-- Leans on position_pk for one, position_external by key, position_by_* for filters, position_changed by change.
select p.id, p.external_id, p.source, p.title, p.job_id, j.external_id as job_external_id, p.org_unit_id,
  u.external_id as org_unit_external_id, p.location, p.head_count, p.reports_to_id, r.external_id as reports_to_external_id,
  p.active, p.version, p.created_at, p.updated_at, p.deleted_at
from position p
left join job j on j.tenant_id = :tenant and j.tenant_id = p.tenant_id and j.id = p.job_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = p.tenant_id and u.id = p.org_unit_id
left join position r on r.tenant_id = :tenant and r.tenant_id = p.tenant_id and r.id = p.reports_to_id
where p.tenant_id = :tenant {and}
{order}
