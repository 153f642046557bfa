-- Which of these rows are on record already, and which say something else? What they contradict is voided.
-- A row that does not say when agrees. Parameters: now, actor, reason, and one array a column. One look a row into
-- completion_external, whatever the planner believes of a table that was empty a moment ago.
with src as materialized (
  select * from unnest(:ordinals::int[], :sourceSystems::text[], :externalIds::text[], :employees::uuid[],
    :activities::uuid[], :completed::timestamptz[], :scores::numeric[], :passed::bool[], :hours::numeric[],
    :costs::numeric[], :currencies::text[])
    as r (ordinal, source_system, external_id, employee_id, activity_id, completed_at, score, passed, hours, cost_amount,
      cost_currency)
), found as materialized (
  select s.ordinal, c.id, c.assignment_id, c.employee_id, c.activity_id, c.recorded_by,
    (c.employee_id, c.activity_id, c.completed_at, c.score, c.passed, c.hours, c.cost_amount, c.cost_currency) is distinct from
      (s.employee_id, s.activity_id, coalesce(s.completed_at, c.completed_at), s.score, s.passed, s.hours, s.cost_amount,
        s.cost_currency) as differs
  from src s
  cross join lateral (
    select o.* from completion o
    where o.tenant_id = :tenant and o.source_system = s.source_system and o.external_id = s.external_id
      and o.voided_at is null
    limit 1
  ) c
), voided as (
  update completion c set voided_at = :now, voided_by = :actor, void_reason = :reason
  from found f
  where c.tenant_id = :tenant and c.id = f.id and f.differs
)
select f.ordinal, f.id, f.assignment_id, f.employee_id, f.activity_id, f.recorded_by, f.differs from found f
