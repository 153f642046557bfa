-- Takes the words and keys of these candidates out of their applications; the stages stay, and are counted. Parameters: ids.
-- Leans on job_application_by_candidate.
update job_application a set external_id = 'erased-' || a.id, motivation = null
where a.tenant_id = :tenant and a.candidate_id = any(:ids)
