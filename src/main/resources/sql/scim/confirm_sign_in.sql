-- From now on what groups give a person is for the sign-in that the person has now. Parameters: employee.
-- Leans on scim_member_by_employee, employee_pk.
update scim_member k set sign_in = coalesce(e.subject, lower(e.email))
from employee e
where k.tenant_id = :tenant and k.employee_id = :employee
  and e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
