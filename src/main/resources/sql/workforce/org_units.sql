-- What are the org units? One row each; {and} narrows, {order} sorts and limits.
-- Leans on org_unit_pk for one, org_unit_external by key, org_unit_changed by change.
select u.id, u.external_id, u.source, u.name, u.parent_id, p.external_id as parent_external_id, u.active,
  u.version, u.created_at, u.updated_at, u.deleted_at
from org_unit u
left join org_unit p on p.tenant_id = :tenant and p.tenant_id = u.tenant_id and p.id = u.parent_id
where u.tenant_id = :tenant {and}
{order}
