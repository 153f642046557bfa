-- What do people have to hold? One row a certification; {and} narrows, {order} sorts and limits.
-- Leans on certification_pk for one, certification_external by key, certification_changed by change.
select c.id, c.external_id, c.source, c.name, c.description, c.activity_id, a.external_id as activity_external_id,
  c.renewal_activity_id, r.external_id as renewal_activity_external_id, c.renewal, c.validity, c.anchor, c.renewal_window,
  c.grace, c.audience, c.required_from, c.due_within, c.edition, c.transition, c.active, c.version, c.created_at, c.updated_at,
  c.deleted_at
from certification c
join activity a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.activity_id
left join activity r on r.tenant_id = :tenant and r.tenant_id = c.tenant_id and r.id = c.renewal_activity_id
where c.tenant_id = :tenant {and}
{order}
