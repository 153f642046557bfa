-- Puts on record what learning systems tell. Parameters: now, actor, and one array a column.
insert into learning_event (tenant_id, id, source_system, external_id, type, employee_id, activity_id, occurred_at, score,
  progress, hours, assignment_id, completion_id, recorded_at, recorded_by)
select :tenant, r.id, r.source_system, r.external_id, r.type, r.employee_id, r.activity_id, r.occurred_at, r.score,
  r.progress, r.hours, r.assignment_id, r.completion_id, :now, :actor
from unnest(:ids::uuid[], :sources::text[], :externalIds::text[], :types::text[], :employees::uuid[], :activities::uuid[],
  :moments::timestamptz[], :scores::numeric[], :progresses::numeric[], :hours::numeric[], :assignments::uuid[],
  :completions::uuid[])
  as r (id, source_system, external_id, type, employee_id, activity_id, occurred_at, score, progress, hours, assignment_id,
    completion_id)
