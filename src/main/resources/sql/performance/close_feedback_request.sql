-- Closes a request that is open. Parameters: id, state, reason, now, actor. Leans on feedback_request_pk.
update feedback_request q set state = :state, reason = :reason::text, version = q.version + 1, updated_at = :now,
  updated_by = :actor
where q.tenant_id = :tenant and q.id = :id and q.state = 'OPEN'
