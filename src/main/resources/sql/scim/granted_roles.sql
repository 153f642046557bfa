-- Which roles have the groups that somebody is in, directly or by groups in groups? {self} says who that is.
-- Leans on scim_member_by_employee, scim_subgroup_by_member.
with recursive mine as (
  select k.group_id from scim_member k where k.tenant_id = :tenant and {self}
  union
  select n.group_id from scim_subgroup n
  join mine i on i.group_id = n.member_id
  where n.tenant_id = :tenant
)
select g.role, u.external_id as org_unit_external_id
from scim_group g
join mine i on i.group_id = g.id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = g.tenant_id and u.id = g.org_unit_id
where g.tenant_id = :tenant and g.role is not null
order by g.role, u.external_id
