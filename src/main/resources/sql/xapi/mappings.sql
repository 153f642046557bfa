-- What is to follow from statements? One row a mapping; {and} narrows, {order} sorts and limits.
-- Leans on xapi_mapping_pk for one, xapi_mapping_external by key, xapi_mapping_changed by change.
select m.id, m.external_id, m.source, m.verb, m.activity, m.sent_by, m.min_scaled, m.employee_source, m.effect, m.activity_id,
  a.external_id as activity_external_id, m.competency_id, c.external_id as competency_external_id, m.level, m.levels,
  m.evidence_source, m.active, m.version, m.created_at, m.updated_at, m.deleted_at
from xapi_mapping m
left join activity a on a.tenant_id = :tenant and a.tenant_id = m.tenant_id and a.id = m.activity_id
left join competency c on c.tenant_id = :tenant and c.tenant_id = m.tenant_id and c.id = m.competency_id
where m.tenant_id = :tenant {and}
{order}
