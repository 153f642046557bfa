-- Who wants to have which job? One row an aspiration; {and} narrows, {order} sorts and limits.
-- Leans on career_aspiration_pk for one, career_aspiration_external by key, career_aspiration_of_person, career_aspiration_changed.
select a.id, a.external_id, a.source, a.employee_id, e.external_id as employee_external_id, a.job_id,
  j.external_id as job_external_id, j.title as job_title, a.horizon, a.priority, a.note, a.active, a.version, a.created_at,
  a.updated_at, a.deleted_at
from career_aspiration a
join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.employee_id
join job j on j.tenant_id = :tenant and j.tenant_id = a.tenant_id and j.id = a.job_id
where a.tenant_id = :tenant {and}
{order}
