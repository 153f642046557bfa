-- Who are the employees? Ends open: the caller adds which. Parameter: tenant.
select e.id, e.external_id, e.source, e.given_name, e.family_name, e.email, e.subject, e.job_id, j.external_id,
  e.org_unit_id, u.external_id, e.manager_id, m.external_id, e.position_id, p.external_id, e.hire_date, e.location, e.active, e.version, e.created_at,
  e.updated_at, e.deleted_at
from employee e
left join job j on j.tenant_id = e.tenant_id and j.id = e.job_id
left join org_unit u on u.tenant_id = e.tenant_id and u.id = e.org_unit_id
left join employee m on m.tenant_id = e.tenant_id and m.id = e.manager_id
left join position p on p.tenant_id = e.tenant_id and p.id = e.position_id
where e.tenant_id = ?
