-- What are jobs meant to be paid? One row a range; {and} narrows, {order} sorts and limits.
-- Leans on salary_range_pk for one, salary_range_external by key, salary_range_by_job, salary_range_changed by change.
select r.id, r.external_id, r.source, r.job_id, j.external_id as job_external_id, r.location, r.currency, r.minimum, r.midpoint,
  r.maximum, r.active, r.version, r.created_at, r.updated_at, r.deleted_at
from salary_range r
join job j on j.tenant_id = :tenant and j.tenant_id = r.tenant_id and j.id = r.job_id
where r.tenant_id = :tenant {and}
{order}
