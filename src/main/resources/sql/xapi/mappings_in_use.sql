-- Which mappings are applied? Leans on xapi_mapping_pk: a tenant has few.
select m.id, m.verb, m.activity, m.sent_by, m.min_scaled, m.employee_source, m.effect, m.activity_id, m.competency_id, m.level,
  m.levels, m.evidence_source
from xapi_mapping m
where m.tenant_id = :tenant and m.active and m.deleted_at is null
