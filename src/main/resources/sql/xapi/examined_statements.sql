-- Says what became of statements that were examined again. Parameters: now, and one array a column.
-- Leans on xapi_statement_pk.
update xapi_statement s set state = r.state, reason = r.reason, detail = r.detail, employee_id = r.employee_id,
  mapping_id = r.mapping_id, completion_id = r.completion_id, evidence_id = r.evidence_id, examined_at = :now,
  version = s.version + 1
from unnest(:ids::uuid[], :states::text[], :reasons::text[], :details::text[], :employees::uuid[], :mappings::uuid[],
  :completions::uuid[], :evidence::uuid[])
  as r (id, state, reason, detail, employee_id, mapping_id, completion_id, evidence_id)
where s.tenant_id = :tenant and s.id = r.id
