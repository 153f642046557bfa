-- Revokes one piece of evidence, unless it was revoked before.
-- Parameters: id, now, actor, reason. Leans on evidence_pk.
update evidence x set revoked_at = :now, revoked_by = :actor, revocation_reason = :reason
where x.tenant_id = :tenant and x.id = :id and x.revoked_at is null
