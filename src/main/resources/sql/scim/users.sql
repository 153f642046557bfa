-- Who are the users of SCIM? One row each: the employee and what SCIM alone keeps; {and} narrows, {order} sorts by {key}.
-- Leans on employee_pk for one and for pages, scim_user_named by name, scim_member_by_employee for groups.
select e.id, e.external_id, e.source, e.given_name, e.family_name, e.email, e.subject, e.hire_date, e.location, e.active,
  e.created_at, greatest(e.updated_at, s.updated_at) as changed_at, e.version + coalesce(s.version, 0) as version,
  s.user_name, s.external_id as client_id, s.attributes,
  s.org_unit_id is not distinct from e.org_unit_id as unit_told,
  e.org_unit_id, u.external_id as org_unit_external_id, u.name as org_unit_name, j.external_id as job_external_id,
  p.external_id as position_external_id, m.id as manager_id, m.given_name || ' ' || m.family_name as manager_name,
  {key} as sort_key,
  (select json_agg(json_build_object('value', g.id, 'display', g.display_name) order by g.id) from scim_member k
    join scim_group g on g.tenant_id = :tenant and g.tenant_id = k.tenant_id and g.id = k.group_id
    where k.tenant_id = :tenant and k.employee_id = e.id) as groups
from employee e
left join scim_user s on s.tenant_id = :tenant and s.tenant_id = e.tenant_id and s.employee_id = e.id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = e.tenant_id and u.id = e.org_unit_id
left join job j on j.tenant_id = :tenant and j.tenant_id = e.tenant_id and j.id = e.job_id
left join position p on p.tenant_id = :tenant and p.tenant_id = e.tenant_id and p.id = e.position_id
left join employee m on m.tenant_id = :tenant and m.tenant_id = e.tenant_id and m.id = e.manager_id
where e.tenant_id = :tenant and e.deleted_at is null {and}
{order}
