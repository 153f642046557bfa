-- To which levels do people develop, and until when? Needs before it: sought (competency_id). Gives: planned (employee_id, competency_id,
-- level, due): open items of plans that were agreed, and open assignments whose completion proves the level.
-- Leans on plan_item_by_competency, activity_develops_by_competency.
planned as materialized (
  select p.employee_id, i.competency_id, i.target_level as level, coalesce(i.due, p.period_end) as due
  from plan_item i
  join development_plan p on p.tenant_id = :tenant and p.tenant_id = i.tenant_id and p.id = i.plan_id
  where i.tenant_id = :tenant and i.state = 'OPEN' and p.state in ('AGREED', 'ACTIVE') and p.deleted_at is null
    and i.competency_id in (select w.competency_id from sought w)
  union all
  select s.employee_id, d.competency_id, d.to_level, s.due
  from assignment s
  join activity a on a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.activity_id
  join activity_develops d on d.tenant_id = :tenant and d.tenant_id = a.tenant_id and d.activity_id = a.id
  where s.tenant_id = :tenant and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
    and (a.graded or a.proves_level) and d.competency_id in (select w.competency_id from sought w)
)
