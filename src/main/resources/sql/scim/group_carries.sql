-- Which roles do a group, and those that it is in, directly or by others, carry? Parameters: group.
-- Leans on scim_group_pk, scim_subgroup_by_member.
with recursive above as (
  select b.id from scim_group b where b.tenant_id = :tenant and b.id = :group
  union
  select n.group_id from scim_subgroup n
  join above a on a.id = n.member_id
  where n.tenant_id = :tenant
)
select distinct g.role
from scim_group g
join above a on a.id = g.id
where g.tenant_id = :tenant and g.role is not null
order by g.role
