-- Takes a worksheet to another state. Parameters: id, state, facts (to keep; null keeps what is there), version (that was read),
-- now, actor. Leans on merit_worksheet_pk.
update merit_worksheet w set state = :state, facts = coalesce(:facts::jsonb, w.facts), version = w.version + 1, updated_at = :now,
  updated_by = :actor
where w.tenant_id = :tenant and w.id = :id and w.version = :version
