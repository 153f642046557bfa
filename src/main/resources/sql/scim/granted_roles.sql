-- Which roles have the groups that somebody is in, directly or by groups in groups, for the sign-in that was told with the
-- membership? {self} says who that is. Leans on scim_member_by_employee, employee_pk, scim_subgroup_by_member.
with recursive mine as (
  select k.group_id
  from scim_member k
  join employee e on e.tenant_id = :tenant and e.tenant_id = k.tenant_id and e.id = k.employee_id
  where k.tenant_id = :tenant and {self} and k.sign_in is not distinct from coalesce(e.subject, lower(e.email))
  union
  select n.group_id from scim_subgroup n
  join mine i on i.group_id = n.member_id
  where n.tenant_id = :tenant
)
select g.role, g.org_unit_id
from scim_group g
join mine i on i.group_id = g.id
where g.tenant_id = :tenant and g.role is not null
order by g.role, g.org_unit_id
