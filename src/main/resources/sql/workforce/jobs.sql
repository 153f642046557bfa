-- What are the jobs? One row each; {and} narrows, {order} sorts and limits.
-- Leans on job_pk for one, job_external by key, job_by_family, job_changed by change.
select j.id, j.external_id, j.source, j.title, j.job_family_id, f.external_id as job_family_external_id,
  j.leadership_level, j.active, j.version, j.created_at, j.updated_at, j.deleted_at
from job j
left join job_family f on f.tenant_id = :tenant and f.tenant_id = j.tenant_id and f.id = j.job_family_id
where j.tenant_id = :tenant {and}
{order}
