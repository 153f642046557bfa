-- Which moves between jobs are there? One row a path; {and} narrows, {order} sorts and limits.
-- Leans on career_path_pk for one, career_path_external by key, career_path_by_from, career_path_changed by change.
select p.id, p.external_id, p.source, p.from_job_id, f.external_id as from_job_external_id, p.to_job_id,
  t.external_id as to_job_external_id, p.kind, p.typical_months, p.description, p.active, p.version, p.created_at,
  p.updated_at, p.deleted_at
from career_path p
join job f on f.tenant_id = :tenant and f.tenant_id = p.tenant_id and f.id = p.from_job_id
join job t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.to_job_id
where p.tenant_id = :tenant {and}
{order}
