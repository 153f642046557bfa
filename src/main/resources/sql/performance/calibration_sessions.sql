-- In which sessions are reviews compared? One row each; {and} narrows, {order} sorts and limits.
-- Leans on calibration_session_pk, calibration_session_of.
select s.id, s.cycle_id, s.name, s.audience, s.state, s.distribution, s.version, s.created_at, s.created_by, s.closed_at,
  s.closed_by
from calibration_session s
where s.tenant_id = :tenant {and}
{order}
