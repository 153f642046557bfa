-- What do people and units want to reach, and how far are they? One row a goal; {and} narrows, {order} sorts and limits.
-- Slot: until (over check-in c). Leans on goal_pk for one, goal_external by key, goal_changed by change, goal_of_person,
-- goal_check_in_of.
select g.id, g.external_id, g.source, g.title, g.description, g.employee_id, e.external_id as employee_external_id,
  g.org_unit_id, u.external_id as org_unit_external_id, g.parent_id, above.external_id as parent_external_id, g.initiative_id,
  i.external_id as initiative_external_id, g.weight, g.starts_on, g.due_on, g.competencies, g.key_results, g.state, g.active,
  coalesce(r.told, '[]'::jsonb) as told, l.confidence, l.recorded_at as checked_in_at, p.progress, g.version, g.created_at,
  g.updated_at, g.deleted_at
from goal g
left join employee e on e.tenant_id = :tenant and e.tenant_id = g.tenant_id and e.id = g.employee_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = g.tenant_id and u.id = g.org_unit_id
left join goal above on above.tenant_id = :tenant and above.tenant_id = g.tenant_id and above.id = g.parent_id
left join initiative i on i.tenant_id = :tenant and i.tenant_id = g.tenant_id and i.id = g.initiative_id
{include performance/told_of_goal}
{include performance/said_of_goal}
where g.tenant_id = :tenant {and}
{order}
