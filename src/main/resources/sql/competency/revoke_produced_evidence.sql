-- Revokes the evidence that these things produced; which was it? Parameters: origins, now, actor, reason.
-- Leans on evidence_by_origin.
update evidence x set revoked_at = :now, revoked_by = :actor, revocation_reason = :reason
where x.tenant_id = :tenant and x.origin_id = any(:origins) and x.revoked_at is null
returning x.id, x.employee_id, x.competency_id
