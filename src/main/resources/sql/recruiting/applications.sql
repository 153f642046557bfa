-- Who applied for what, and how far is it? One row an application; {and} narrows, {order} sorts and limits.
-- Leans on job_application_pk for one, job_application_external by key, job_application_once by requisition,
-- job_application_by_* for people, job_application_changed by change.
select a.id, a.external_id, a.source, a.requisition_id, q.external_id as requisition_external_id, a.candidate_id,
  c.external_id as candidate_external_id, a.employee_id, e.external_id as employee_external_id,
  coalesce(c.given_name, e.given_name) as given_name, coalesce(c.family_name, e.family_name) as family_name, a.motivation,
  a.stage, a.active, a.version, a.created_at, a.updated_at, a.deleted_at
from job_application a
join requisition q on q.tenant_id = :tenant and q.tenant_id = a.tenant_id and q.id = a.requisition_id
left join candidate c on c.tenant_id = :tenant and c.tenant_id = a.tenant_id and c.id = a.candidate_id
left join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.employee_id
where a.tenant_id = :tenant {and}
{order}
