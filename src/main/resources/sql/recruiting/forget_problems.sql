-- Takes these candidates out of what was found wrong with the rows of files. Parameters: ids. Leans on import_problem_pk.
update import_problem p set external_id = null, faults = '[]'
from import_job j
where p.tenant_id = :tenant and j.tenant_id = :tenant and j.tenant_id = p.tenant_id and j.id = p.import_id
  and j.kind in ('candidates', 'job-applications') and p.external_id in (
    select c.external_id from candidate c where c.tenant_id = :tenant and c.id = any(:ids)
    union all
    select a.external_id from job_application a where a.tenant_id = :tenant and a.candidate_id = any(:ids))
