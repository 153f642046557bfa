-- What is required? One row a requirement; {and} narrows, {order} sorts and limits.
-- Leans on requirement_pk for one, requirement_external by key, requirement_by_competency, requirement_changed by change.
select r.id, r.external_id, r.source, r.competency_id, c.external_id as competency_external_id, r.tier, r.level,
  r.weight, r.critical, r.job_id, j.external_id as job_external_id, r.job_family_id,
  f.external_id as job_family_external_id, r.org_unit_id, u.external_id as org_unit_external_id, r.leadership_level,
  r.valid_from, r.valid_to, r.active, r.version, r.created_at, r.updated_at, r.deleted_at
from requirement r
join competency c on c.tenant_id = :tenant and c.tenant_id = r.tenant_id and c.id = r.competency_id
left join job j on j.tenant_id = :tenant and j.tenant_id = r.tenant_id and j.id = r.job_id
left join job_family f on f.tenant_id = :tenant and f.tenant_id = r.tenant_id and f.id = r.job_family_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = r.tenant_id and u.id = r.org_unit_id
where r.tenant_id = :tenant {and}
{order}
