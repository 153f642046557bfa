-- Voids one completion, unless it was voided before. Parameters: id, now, actor, reason. Leans on completion_pk.
update completion c set voided_at = :now, voided_by = :actor, void_reason = :reason
where c.tenant_id = :tenant and c.id = :id and c.voided_at is null
