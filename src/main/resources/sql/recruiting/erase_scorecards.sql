-- Takes the words out of what interviewers thought of these candidates. Parameters: ids.
-- Leans on scorecard_by_application, job_application_by_candidate.
update scorecard s set comment = case when s.comment is null then null else 'Erased' end, ratings = '[]',
  revocation_reason = case when s.revocation_reason is null then null else 'Erased' end
from job_application a
where s.tenant_id = :tenant and a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.application_id
  and a.candidate_id = any(:ids)
