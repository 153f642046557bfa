-- What did learning systems tell? One row an event; {and} narrows, {order} sorts and limits.
-- Leans on learning_event_pk for one, learning_event_of_person, learning_event_recorded by change.
select v.id, v.source_system, v.external_id, v.type, v.employee_id, e.external_id as employee_external_id, v.activity_id,
  a.external_id as activity_external_id, v.occurred_at, v.score, v.progress, v.hours, v.assignment_id, v.completion_id,
  v.recorded_at, v.recorded_by
from learning_event v
join employee e on e.tenant_id = :tenant and e.tenant_id = v.tenant_id and e.id = v.employee_id
join activity a on a.tenant_id = :tenant and a.tenant_id = v.tenant_id and a.id = v.activity_id
where v.tenant_id = :tenant {and}
{order}
