-- What is kept of a candidate? One row, with a list of each kind. Parameters: id.
-- Leans on candidate_pk, job_application_by_candidate, candidate_evidence_of_candidate, scorecard_by_application.
select (
    select coalesce(json_agg(json_build_object('requisition', q.title, 'motivation', a.motivation, 'stage', a.stage,
      'appliedAt', a.created_at) order by a.id), '[]')
    from job_application a
    join requisition q on q.tenant_id = :tenant and q.tenant_id = a.tenant_id and q.id = a.requisition_id
    where a.tenant_id = :tenant and a.candidate_id = c.id
  ) as applications, (
    select coalesce(json_agg(json_build_object('from', t.from_state, 'to', t.to_state, 'reason', t.comment, 'at', t.made_at)
      order by t.id), '[]')
    from job_application a
    join job_application_transition t on t.tenant_id = :tenant and t.tenant_id = a.tenant_id and t.application_id = a.id
    where a.tenant_id = :tenant and a.candidate_id = c.id
  ) as decisions, (
    select coalesce(json_agg(json_build_object('recommendation', s.recommendation, 'comment', s.comment,
      'submittedAt', s.submitted_at, 'revokedAt', s.revoked_at) order by s.id), '[]')
    from job_application a
    join scorecard s on s.tenant_id = :tenant and s.tenant_id = a.tenant_id and s.application_id = a.id
    where a.tenant_id = :tenant and a.candidate_id = c.id
  ) as scorecards, (
    select coalesce(json_agg(json_build_object('competency', m.name, 'level', trim_scale(x.level), 'source', x.source,
      'observedAt', x.observed_at, 'validUntil', x.valid_until, 'comment', x.comment, 'revokedAt', x.revoked_at) order by x.id), '[]')
    from candidate_evidence x
    join competency m on m.tenant_id = :tenant and m.tenant_id = x.tenant_id and m.id = x.competency_id
    where x.tenant_id = :tenant and x.candidate_id = c.id
  ) as evidence
from candidate c
where c.tenant_id = :tenant and c.id = :id
