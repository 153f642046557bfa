-- Of which candidates can nothing come any more, for longer than they are kept? Parameters: before, most.
-- Leans on candidate_changed, job_application_by_candidate.
select c.id
from candidate c
where c.tenant_id = :tenant and c.erased_at is null and c.deleted_at is null and c.updated_at < :before
  and not exists (
    select 1 from job_application a
    where a.tenant_id = :tenant and a.candidate_id = c.id and a.deleted_at is null
      and (a.updated_at >= :before or a.stage in ('APPLIED', 'SCREENING', 'INTERVIEW', 'OFFER')))
order by c.updated_at, c.id
limit :most
