-- What are the job families? One row each; {and} narrows, {order} sorts and limits.
-- Leans on job_family_pk for one, job_family_external by key, job_family_changed by change.
select f.id, f.external_id, f.source, f.name, f.parent_id, p.external_id as parent_external_id, f.active,
  f.version, f.created_at, f.updated_at, f.deleted_at
from job_family f
left join job_family p on p.tenant_id = :tenant and p.tenant_id = f.tenant_id and p.id = f.parent_id
where f.tenant_id = :tenant {and}
{order}
