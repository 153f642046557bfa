-- What are the competencies? One row each; {and} narrows, {order} sorts and limits.
-- Leans on competency_pk for one, competency_external by key, competency_by_framework, competency_changed by change.
select c.id, c.external_id, c.source, c.name, c.framework_id, f.external_id as framework_external_id, c.tier,
  c.parent_id, p.external_id as parent_external_id, c.description, c.source_uri, c.active, c.version, c.created_at,
  c.updated_at, c.deleted_at
from competency c
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
left join competency p on p.tenant_id = :tenant and p.tenant_id = c.tenant_id and p.id = c.parent_id
where c.tenant_id = :tenant {and}
{order}
