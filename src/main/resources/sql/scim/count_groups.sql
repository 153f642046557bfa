-- How many groups of SCIM are there? {and} narrows. Leans on scim_group_pk.
select count(*) as total
from scim_group g
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = g.tenant_id and u.id = g.org_unit_id
where g.tenant_id = :tenant {and}
