-- How many users of SCIM are there? {and} narrows. Leans on employee_pk and scim_user_pk.
select count(*) as total
from employee e
left join scim_user s on s.tenant_id = :tenant and s.tenant_id = e.tenant_id and s.employee_id = e.id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = e.tenant_id and u.id = e.org_unit_id
left join job j on j.tenant_id = :tenant and j.tenant_id = e.tenant_id and j.id = e.job_id
left join position p on p.tenant_id = :tenant and p.tenant_id = e.tenant_id and p.id = e.position_id
left join employee m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.id = e.manager_id
where e.tenant_id = :tenant and e.deleted_at is null {and}
