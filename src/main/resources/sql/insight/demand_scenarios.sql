-- What is assumed of the quarters to come? One row a scenario; {and} narrows, {order} sorts and limits.
-- Leans on demand_scenario_pk for one, demand_scenario_external by key, demand_scenario_changed by change.
select s.id, s.external_id, s.source, s.name, s.description, s.base_day, s.quarters, s.attrition, s.head_counts, s.retirements,
  s.hires, s.moves, s.initiatives, s.open_requisitions, s.career_moves, s.plan_yield, s.pace, s.active, s.version, s.created_at,
  s.updated_at, s.deleted_at
from demand_scenario s
where s.tenant_id = :tenant {and}
{order}
