-- Who are the employees? One row each; {and} narrows, {order} sorts and limits.
-- Leans on employee_pk for one, employee_external by key, employee_by_* for filters, employee_changed by change.
select e.id, e.external_id, e.source, e.given_name, e.family_name, e.email, e.subject, e.job_id,
  j.external_id as job_external_id, e.org_unit_id, u.external_id as org_unit_external_id, e.manager_id,
  m.external_id as manager_external_id, e.position_id, p.external_id as position_external_id,
  e.hire_date, e.location, e.active, e.version, e.created_at, e.updated_at, e.deleted_at
from employee e
left join job j on j.tenant_id = :tenant and j.tenant_id = e.tenant_id and j.id = e.job_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = e.tenant_id and u.id = e.org_unit_id
left join employee m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.id = e.manager_id
left join position p on p.tenant_id = :tenant and p.tenant_id = e.tenant_id and p.id = e.position_id
where e.tenant_id = :tenant {and}
{order}
