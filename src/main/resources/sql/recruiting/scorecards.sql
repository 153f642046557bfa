-- What did interviewers think? One row a scorecard, revoked or not; {and} narrows, {order} sorts and limits.
-- Leans on scorecard_pk for one, scorecard_by_application.
select s.id, s.application_id, s.interviewer_id, i.external_id as interviewer_external_id, s.recommendation, s.comment, s.ratings,
  s.submitted_at, s.revoked_at, s.revocation_reason
from scorecard s
join job_application a on a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.application_id
join employee i on i.tenant_id = :tenant and i.tenant_id = s.tenant_id and i.id = s.interviewer_id
where s.tenant_id = :tenant {and}
{order}
