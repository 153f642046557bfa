-- Asks people for feedback about somebody. Parameters: ids and asked (one each), about, asker, question, competencies, due,
-- now, actor.
insert into feedback_request (tenant_id, id, about_id, asker_id, asked_id, question, competency_ids, due_on, state, version,
  created_at, created_by, updated_at, updated_by)
select :tenant, n.id, :about, :asker::uuid, n.asked_id, :question, :competencies::uuid[], :due::date, 'OPEN', 1, :now, :actor,
  :now, :actor
from unnest(:ids::uuid[], :asked::uuid[]) as n (id, asked_id)
