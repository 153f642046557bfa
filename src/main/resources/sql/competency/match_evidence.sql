-- Which of these rows are on record already, and which say something else than the record? What they contradict is
-- revoked: evidence is corrected by revoking and adding anew. A row that does not say when it was observed agrees.
-- Parameters: now, actor, and one array a column. One look a row into evidence_external,
-- whatever the planner believes of a table that was empty a moment ago.
with src as materialized (
  select * from unnest(:ordinals::int[], :sourceSystems::text[], :externalIds::text[], :employees::uuid[],
    :competencies::uuid[], :levels::numeric[], :sources::text[], :raters::uuid[], :observed::timestamptz[],
    :validUntil::timestamptz[], :comments::text[])
    as r (ordinal, source_system, external_id, employee_id, competency_id, level, source, rater_id, observed_at,
      valid_until, comment)
), found as materialized (
  select s.ordinal, x.id, x.employee_id, x.competency_id,
    (x.employee_id, x.competency_id, x.level, x.source, x.rater_id, x.observed_at, x.valid_until, x.comment)
      is distinct from (s.employee_id, s.competency_id, s.level, s.source, s.rater_id,
        coalesce(s.observed_at, x.observed_at), s.valid_until, s.comment) as differs
  from src s
  cross join lateral (
    select o.* from evidence o
    where o.tenant_id = :tenant and o.source_system = s.source_system and o.external_id = s.external_id
      and o.revoked_at is null
    limit 1
  ) x
), revoked as (
  update evidence x set revoked_at = :now, revoked_by = :actor, revocation_reason = 'Corrected by its source'
  from found f
  where x.tenant_id = :tenant and x.id = f.id and f.differs
)
select f.ordinal, f.id, f.employee_id, f.competency_id, f.differs from found f
