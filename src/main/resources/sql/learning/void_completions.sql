-- Voids completions of a source that count; which were they? Parameters: source, externalIds, now, actor, reason.
-- Leans on completion_external.
update completion c set voided_at = :now, voided_by = :actor, void_reason = :reason
where c.tenant_id = :tenant and c.source_system = :source and c.external_id = any(:externalIds) and c.voided_at is null
returning c.id, c.assignment_id, c.employee_id, c.activity_id
