-- Takes the reasons out of what was decided about these candidates. Parameters: ids.
-- Leans on job_application_transition_by_application, job_application_by_candidate.
update job_application_transition t set comment = case when t.comment is null then null else 'Erased' end
from job_application a
where t.tenant_id = :tenant and a.tenant_id = :tenant and a.tenant_id = t.tenant_id and a.id = t.application_id
  and a.candidate_id = any(:ids)
