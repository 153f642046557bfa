-- Whom would a launch take that was only tried? One row a person; {and} narrows, {order} sorts and limits.
-- Leans on review_launch_person_in.
select x.id, x.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, x.has_review, x.manager_id,
  m.external_id as manager_external_id, m.given_name as manager_given_name, m.family_name as manager_family_name
from review_launch_person x
join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id
left join employee m on m.tenant_id = :tenant and m.tenant_id = x.tenant_id and m.id = x.manager_id
where x.tenant_id = :tenant {and}
{order}
