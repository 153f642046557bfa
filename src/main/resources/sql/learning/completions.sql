-- What was completed? One row each, with the evidence that it produced; {and} narrows, {order} sorts and limits.
-- Leans on completion_pk for one, completion_of_person, completion_by_activity, evidence_by_origin,
-- completion_part_pk.
select c.id, c.source_system, c.external_id, c.employee_id, e.external_id as employee_external_id, c.activity_id,
  a.external_id as activity_external_id, a.title as activity_title, c.activity_version, c.assignment_id,
  c.completed_at, c.score, c.passed, {include learning/completion_took} as took, c.hours as own_hours,
  c.cost_amount as own_cost, c.cost_currency as own_currency,
  c.recorded_at, c.recorded_by, c.voided_at, c.voided_by, c.void_reason,
  (
    select array_agg(x.id order by x.id) from evidence x
    where x.tenant_id = :tenant and x.origin_id = c.id
  ) as evidence_ids,
  (
    select array_agg(p.part_id order by p.part_id) from completion_part p
    where p.tenant_id = :tenant and p.completion_id = c.id
  ) as part_ids
from completion c
join employee e on e.tenant_id = :tenant and e.tenant_id = c.tenant_id and e.id = c.employee_id
join activity a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.activity_id
where c.tenant_id = :tenant {and}
{order}
