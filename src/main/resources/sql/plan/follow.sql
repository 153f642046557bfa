-- What came of a plan? A row for each completion of its assignments with the evidence that it produced, and a row for
-- each item that evidence achieved. Parameters: plan. Leans on plan_action_of_plan, completion_by_assignment,
-- evidence_by_origin, plan_item_competency_once, evidence_pk.
select null::uuid as item_id, c.assignment_id, c.id as completion_id, c.completed_at, c.passed, coalesce((
    select json_agg(json_build_object('id', x.id, 'competencyId', x.competency_id, 'source', x.source,
      'level', x.level, 'observedAt', x.observed_at) order by x.id)
    from evidence x
    where x.tenant_id = :tenant and x.origin_id = c.id and x.revoked_at is null
  ), '[]') as evidence
from completion c
where c.tenant_id = :tenant and c.voided_at is null and c.assignment_id in (
  select a.assignment_id from plan_action a where a.tenant_id = :tenant and a.plan_id = :plan)
union all
select i.id, null, null, null, null, json_build_array(json_build_object('id', x.id, 'competencyId', x.competency_id,
  'source', x.source, 'level', x.level, 'observedAt', x.observed_at))
from plan_item i
join evidence x on x.tenant_id = :tenant and x.tenant_id = i.tenant_id and x.id = i.evidence_id
where i.tenant_id = :tenant and i.plan_id = :plan
order by 4, 3
