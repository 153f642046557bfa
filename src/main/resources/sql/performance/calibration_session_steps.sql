-- Which steps did calibration sessions take? They close once, so at most one each, with the session's own id. Parameters: ids.
-- Leans on calibration_session_pk.
select s.id as session_id, s.id, 'OPEN' as from_state, s.state as to_state, s.closing_comment as comment,
  s.closed_at as made_at, s.closed_by as made_by
from calibration_session s
where s.tenant_id = :tenant and s.id = any(:ids) and s.closed_at is not null
order by s.id
