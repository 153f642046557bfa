-- Takes a mentoring to another state. Parameters: id, state, outcome (or null), version (that was read), now, actor.
-- Leans on mentoring_pk.
update mentoring m set state = :state, outcome = :outcome::text, version = m.version + 1, updated_at = :now, updated_by = :actor
where m.tenant_id = :tenant and m.id = :id and m.version = :version
