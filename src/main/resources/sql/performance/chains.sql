-- Which goals stand above the open goals of these people, up to the initiative that they serve? One row a goal of a chain, from
-- the person's own goal upwards; a single row for a person without an open goal.
-- Slots: people (which employees e the caller sees), visible (which goals g), until (over check-in c). Parameters: employees.
-- Leans on goal_of_person, goal_path_pk.
with person as (
  select e.id, e.external_id, e.given_name, e.family_name from employee e
  where e.tenant_id = :tenant and e.id = any(:employees) and e.deleted_at is null and {people}
), own as (
  select g.id, g.employee_id, h.path from goal g
  join goal_path h on h.tenant_id = :tenant and h.node_id = g.id
  where g.tenant_id = :tenant and g.employee_id in (select x.id from person x) and g.active and g.deleted_at is null
    and g.state in ('DRAFT', 'ACTIVE')
)
select x.id as person_id, x.external_id as person_external_id, x.given_name, x.family_name, w.id as goal_id,
  cardinality(w.path) - n.place as distance, {visible} as shown, g.id, g.external_id, g.title, g.employee_id, g.org_unit_id,
  g.state, g.weight, g.key_results, coalesce(r.told, '[]'::jsonb) as told, p.progress, i.id as initiative_id,
  i.external_id as initiative_external_id, i.name as initiative_name
from person x
left join own w on w.employee_id = x.id
left join lateral unnest(w.path) with ordinality as n (node_id, place) on true
left join goal g on g.tenant_id = :tenant and g.id = n.node_id
left join initiative i on i.tenant_id = :tenant and i.id = g.initiative_id and i.deleted_at is null
{include performance/told_of_goal}
order by x.id, w.id, n.place desc
