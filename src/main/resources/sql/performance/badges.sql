-- Which badges are there? One row a badge; {and} narrows, {order} sorts and limits.
-- Leans on badge_pk for one, badge_external by key, badge_changed by change.
select b.id, b.external_id, b.source, b.name, b.description, b.points, b.awarded_for, b.competency_id,
  c.external_id as competency_external_id, b.audience, b.active, b.version, b.created_at, b.updated_at, b.deleted_at
from badge b
left join competency c on c.tenant_id = :tenant and c.tenant_id = b.tenant_id and c.id = b.competency_id
where b.tenant_id = :tenant {and}
{order}
