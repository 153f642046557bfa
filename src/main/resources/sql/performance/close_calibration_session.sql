-- Closes a session and keeps how its reviews came out. Parameters: id, distribution, comment, now, actor.
-- Leans on calibration_session_pk.
update calibration_session s set state = 'CLOSED', distribution = :distribution, closing_comment = :comment::text,
  closed_at = :now, closed_by = :actor, version = s.version + 1
where s.tenant_id = :tenant and s.id = :id and s.state = 'OPEN'
