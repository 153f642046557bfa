-- Puts completions on record. Parameters: now, actor, and one array a column.
insert into completion (tenant_id, id, source_system, external_id, employee_id, activity_id, activity_version,
  assignment_id, completed_at, score, passed, hours, cost_amount, cost_currency,
  recorded_at, recorded_by)
select :tenant, r.id, r.source_system, r.external_id, r.employee_id, r.activity_id, r.activity_version, r.assignment_id,
  coalesce(r.completed_at, :now), r.score, r.passed, r.hours, r.cost_amount, r.cost_currency,
  :now, :actor
from unnest(:ids::uuid[], :sourceSystems::text[], :externalIds::text[], :employees::uuid[], :activities::uuid[],
  :versions::int[], :assignments::uuid[], :completed::timestamptz[], :scores::numeric[], :passed::bool[],
  :hours::numeric[], :costs::numeric[], :currencies::text[])
  as r (id, source_system, external_id, employee_id, activity_id, activity_version, assignment_id, completed_at, score,
    passed, hours, cost_amount, cost_currency)
