-- Which goals serve these initiatives, directly or by way of the goals above them? One row a goal that the caller may see and
-- that is, or was, pursued. Slots: visible (over goal g), until (over check-in c). Parameters: initiatives.
-- Leans on goal_by_initiative, goal_path_range.
with roots as materialized (
  select o.id, o.initiative_id, h.path from goal o
  join goal_path h on h.tenant_id = :tenant and h.node_id = o.id
  where o.tenant_id = :tenant and o.initiative_id = any(:initiatives)
), below as (
  select b.initiative_id, h.node_id from roots b
  join goal_path h on h.tenant_id = :tenant and h.path >= b.path
    and h.path < b.path || 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid
)
select b.initiative_id, g.id, g.employee_id, g.org_unit_id, g.weight, g.key_results, coalesce(r.told, '[]'::jsonb) as told,
  p.progress
from below b
join goal g on g.tenant_id = :tenant and g.id = b.node_id
{include performance/told_of_goal}
where g.active and g.deleted_at is null and g.state in ('ACTIVE', 'ACHIEVED', 'MISSED') and {visible}
