-- What are the talent pools? One row each; {and} narrows, {order} sorts and limits.
-- Leans on talent_pool_pk for one, talent_pool_external by key, talent_pool_by_job, talent_pool_changed by change.
select p.id, p.external_id, p.source, p.name, p.description, p.criteria, p.job_id, j.external_id as job_external_id,
  p.transparent, p.active, p.version, p.created_at, p.updated_at, p.deleted_at
from talent_pool p
left join job j on j.tenant_id = :tenant and j.tenant_id = p.tenant_id and j.id = p.job_id
where p.tenant_id = :tenant {and}
{order}
