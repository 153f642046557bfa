-- Awards what people earned, unless it was awarded for the same already; which awards are new?
-- Parameters: ids, employees, badges, points and origins (one each an award), kind, now, actor. Leans on recognition_once.
insert into recognition (tenant_id, id, employee_id, badge_id, points, awarded_for, origin_id, version, created_at, created_by,
  updated_at, updated_by)
select :tenant, n.id, n.employee_id, n.badge_id, n.points, :kind, n.origin_id, 1, :now, :actor, :now, :actor
from unnest(:ids::uuid[], :employees::uuid[], :badges::uuid[], :points::int[], :origins::uuid[])
  as n (id, employee_id, badge_id, points, origin_id)
on conflict (tenant_id, badge_id, origin_id) where origin_id is not null and deleted_at is null do nothing
returning id, employee_id
