-- Which groups of SCIM are there? One row each; {and} narrows, {order} sorts by {key}, {people} says who is in them.
-- Leans on scim_group_pk for one and for pages, scim_group_named by name.
select g.id, g.display_name, g.external_id, g.role, g.version, g.created_at, g.updated_at,
  g.org_unit_id, u.external_id as org_unit_external_id, {key} as sort_key, {people} as members
from scim_group g
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = g.tenant_id and u.id = g.org_unit_id
where g.tenant_id = :tenant {and}
{order}
