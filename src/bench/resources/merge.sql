-- Brings the employees of a tenant into step with the copied file.
insert into employee (tenant_id, id, source, external_id, given_name, family_name, email, subject, job_id, org_unit_id,
  manager_id, hire_date, active, version, created_at, created_by, updated_at, updated_by)
select :tenant, s.id, 'default', s.external_id, s.given_name, s.family_name, s.email, s.subject, j.id, u.id,
  coalesce(k.id, m.id), s.hire_date, true, 1, now(), 'psql', now(), 'psql'
from staged s
left join job j on j.tenant_id = :tenant and j.source = 'default' and j.external_id = s.job_external_id
left join org_unit u on u.tenant_id = :tenant and u.source = 'default' and u.external_id = s.org_unit_external_id
left join employee k on k.tenant_id = :tenant and k.source = 'default' and k.external_id = s.manager_external_id
left join staged m on m.external_id = s.manager_external_id
on conflict (tenant_id, external_id, source) do update set given_name = excluded.given_name,
  family_name = excluded.family_name, email = excluded.email, subject = excluded.subject, job_id = excluded.job_id,
  org_unit_id = excluded.org_unit_id, manager_id = excluded.manager_id, hire_date = excluded.hire_date,
  version = employee.version + 1, updated_at = now(), updated_by = 'psql'
where (employee.given_name, employee.family_name, employee.email, employee.subject, employee.job_id,
  employee.org_unit_id, employee.manager_id, employee.hire_date) is distinct from (excluded.given_name,
  excluded.family_name, excluded.email, excluded.subject, excluded.job_id, excluded.org_unit_id, excluded.manager_id,
  excluded.hire_date)
