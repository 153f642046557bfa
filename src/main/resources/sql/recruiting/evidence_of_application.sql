-- What was observed of whoever applied, that is no evidence of an employee yet? One row a piece. Parameters: application.
-- Leans on candidate_evidence_of_candidate, candidate_evidence_of_application, evidence_by_origin.
select x.competency_id, x.level, x.source, x.observed_at, x.valid_until, x.rater_id, x.comment,
  case when x.scorecard_id is null then 'candidate' else 'scorecard' end as origin_type,
  coalesce(x.scorecard_id, x.candidate_id) as origin_id
from job_application a
join candidate_evidence x on x.tenant_id = :tenant and x.tenant_id = a.tenant_id
  and (x.candidate_id = a.candidate_id or x.application_id = a.id)
where a.tenant_id = :tenant and a.id = :application and x.revoked_at is null
  and not exists (
    select 1 from evidence e
    where e.tenant_id = :tenant and e.origin_id = coalesce(x.scorecard_id, x.candidate_id)
      and e.competency_id = x.competency_id and e.observed_at = x.observed_at and e.source = x.source and e.revoked_at is null)
order by x.observed_at, x.id
