-- What came of a plan? A row for each completion of its assignments with the evidence that it produced, and a row for
-- each item: the evidence that achieved it, what was recorded of its competency since its gap was frozen and is not of the
-- plan's own learning, and the level of today as it is kept (stale: it may have run out since).
-- Parameters: plan, asOf. Leans on plan_action_of_plan, completion_by_assignment, evidence_by_origin, evidence_of_person,
-- plan_item_competency_once, evidence_pk, proficiency_pk.
with learned as materialized (
  select c.id, c.assignment_id, c.completed_at, c.passed from completion c
  where c.tenant_id = :tenant and c.voided_at is null and c.assignment_id in (
    select a.assignment_id from plan_action a where a.tenant_id = :tenant and a.plan_id = :plan)
)
select null::uuid as item_id, c.assignment_id, c.id as completion_id, c.completed_at, c.passed, coalesce((
    select json_agg(json_build_object('id', x.id, 'competencyId', x.competency_id, 'source', x.source,
      'level', x.level, 'observedAt', x.observed_at) order by x.id)
    from evidence x
    where x.tenant_id = :tenant and x.origin_id = c.id and x.revoked_at is null
  ), '[]') as evidence, '[]' as elsewhere, null::numeric as level, '[]'::jsonb as deciding, false as stale,
  null::numeric as min_value
from learned c
union all
select i.id, null, null, null, null,
  case when x.id is null then '[]' else json_build_array(json_build_object('id', x.id, 'competencyId', x.competency_id,
    'source', x.source, 'level', x.level, 'observedAt', x.observed_at)) end,
  coalesce((
    select json_agg(json_build_object('id', y.id, 'competencyId', y.competency_id, 'source', y.source,
      'level', y.level, 'observedAt', y.observed_at) order by y.id)
    from evidence y
    where y.tenant_id = :tenant and y.employee_id = p.employee_id and y.competency_id = i.competency_id
      and y.recorded_at >= (i.gap ->> 'asOf')::timestamptz and y.revoked_at is null
      and (y.origin_id is null or y.origin_id not in (select l.id from learned l))
  ), '[]'),
  k.level, coalesce(k.deciding, '[]'), coalesce(k.fresh_until <= :asOf, false), s.min_value
from plan_item i
join development_plan p on p.tenant_id = :tenant and p.tenant_id = i.tenant_id and p.id = i.plan_id
join competency c on c.tenant_id = :tenant and c.tenant_id = i.tenant_id and c.id = i.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
left join evidence x on x.tenant_id = :tenant and x.tenant_id = i.tenant_id and x.id = i.evidence_id
left join proficiency k on k.tenant_id = :tenant and k.employee_id = p.employee_id
  and k.competency_id = i.competency_id
where i.tenant_id = :tenant and i.plan_id = :plan
order by 4, 3
