-- Which of these events were told before, and what did they say? Parameters: sources, externalIds (one of each an event).
-- Leans on learning_event_external.
select r.ordinal, v.id, v.type, v.employee_id, v.activity_id, v.occurred_at, v.score, v.progress, v.hours, v.assignment_id,
  v.completion_id
from unnest(:sources::text[], :externalIds::text[]) with ordinality as r (source_system, external_id, ordinal)
join learning_event v on v.tenant_id = :tenant and v.source_system = r.source_system and v.external_id = r.external_id
