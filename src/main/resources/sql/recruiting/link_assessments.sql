-- What is known of these candidates from elsewhere? Takes it out of their JSON into evidence: what is not told any more is
-- revoked, what is new is added. Parameters: ids, newIds (enough for all that is told), now, actor.
-- Leans on candidate_evidence_of_candidate.
with told as materialized (
  select c.id as candidate_id, (t.told ->> 'competencyId')::uuid as competency_id, (t.told ->> 'level')::numeric as level,
    t.told ->> 'source' as source, (t.told ->> 'observedAt')::timestamptz as observed_at,
    (t.told ->> 'validUntil')::timestamptz as valid_until, t.told ->> 'comment' as comment,
    row_number() over (order by c.id, t.place) as place
  from candidate c
  cross join lateral jsonb_array_elements(c.assessments) with ordinality as t (told, place)
  where c.tenant_id = :tenant and c.id = any(:ids)
), gone as (
  update candidate_evidence x set revoked_at = :now
  where x.tenant_id = :tenant and x.candidate_id = any(:ids) and x.scorecard_id is null and x.revoked_at is null
    and not exists (
      select 1 from told t
      where t.candidate_id = x.candidate_id and t.competency_id = x.competency_id and t.level = x.level and t.source = x.source
        and coalesce(t.observed_at, x.observed_at) = x.observed_at and t.valid_until is not distinct from x.valid_until
        and t.comment is not distinct from x.comment)
)
insert into candidate_evidence (tenant_id, id, candidate_id, competency_id, level, source, observed_at, valid_until, comment,
  recorded_at, recorded_by)
select :tenant, n.id, t.candidate_id, t.competency_id, t.level, t.source, coalesce(t.observed_at, :now), t.valid_until,
  t.comment, :now, :actor
from told t
join unnest(:newIds::uuid[]) with ordinality as n (id, place) on n.place = t.place
where not exists (
  select 1 from candidate_evidence x
  where x.tenant_id = :tenant and x.candidate_id = t.candidate_id and x.competency_id = t.competency_id and x.scorecard_id is null
    and x.revoked_at is null and x.level = t.level and x.source = t.source
    and coalesce(t.observed_at, x.observed_at) = x.observed_at and t.valid_until is not distinct from x.valid_until
    and t.comment is not distinct from x.comment)
