-- Who wants to have which job, or which position? One row an aspiration; the job of a position is that which it has now, none if
-- the position was deleted. {and} narrows, {order} sorts and limits.
-- Leans on career_aspiration_pk for one, career_aspiration_external by key, career_aspiration_of_person, career_aspiration_changed,
-- position_pk, job_pk.
select a.id, a.external_id, a.source, a.employee_id, e.external_id as employee_external_id, a.position_id,
  p.external_id as position_external_id, p.title as position_title, j.id as job_id, j.external_id as job_external_id,
  j.title as job_title, a.horizon, a.priority, a.note, a.active, a.version, a.created_at, a.updated_at, a.deleted_at
from career_aspiration a
join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.employee_id
left join position p on p.tenant_id = :tenant and p.tenant_id = a.tenant_id and p.id = a.position_id
left join job j on j.tenant_id = :tenant and j.tenant_id = a.tenant_id
  and j.id = coalesce(a.job_id, case when p.deleted_at is null then p.job_id end)
where a.tenant_id = :tenant {and}
{order}
