-- What would a person get from groups who signs in otherwise now than when the memberships were told? One row a group, with the
-- role that it carries, if any. Parameters: employee. Leans on scim_member_by_employee, employee_pk, scim_subgroup_by_member.
with recursive mine as (
  select k.group_id
  from scim_member k
  join employee e on e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
  where k.tenant_id = :tenant and k.employee_id = :employee and k.sign_in is distinct from coalesce(e.subject, lower(e.email))
  union
  select n.group_id from scim_subgroup n
  join mine i on i.group_id = n.member_id
  where n.tenant_id = :tenant
)
select g.role
from scim_group g
join mine i on i.group_id = g.id
where g.tenant_id = :tenant
