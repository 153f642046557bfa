-- Puts what an interviewer rated on record as evidence. Parameters: candidate, application, scorecard, rater, now,
-- actor, and one array a column. Writes candidate_evidence only.
insert into candidate_evidence (tenant_id, id, candidate_id, application_id, scorecard_id, competency_id, level, source, rater_id,
  observed_at, comment, recorded_at, recorded_by)
select :tenant, r.id, :candidate::uuid, :application::uuid, :scorecard::uuid, r.competency_id, r.level, 'ASSESSMENT', :rater::uuid, :now, r.comment, :now,
  :actor
from unnest(:ids::uuid[], :competencies::uuid[], :levels::numeric[], :comments::text[])
  as r (id, competency_id, level, comment)
