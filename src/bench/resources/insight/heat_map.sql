-- Which figures has each cell of unit and competency? Units two levels deep with everything below them, those above by themselves.
-- Needs standing.sql before it. Parameter: tenant.
with recursive walk as (
  select u.id, u.id as row_id, 1 as level from org_unit u where u.tenant_id = :tenant and u.parent_id is null
  union all
  select u.id, case when w.level < 2 then u.id else w.row_id end, w.level + 1
  from walk w
  join org_unit u on u.tenant_id = :tenant and u.parent_id = w.id
)
select u.external_id as row_key, c.external_id as column_key, count(*) as required,
  count(*) filter (where t.actual is not null) as assessed,
  count(*) filter (where t.actual >= t.required) as met,
  count(*) filter (where t.actual > t.required) as exceeded,
  count(*) filter (where t.actual < t.required) as below,
  count(*) filter (where t.actual is null) as unassessed,
  count(*) filter (where t.severity = 'LOW') as low,
  count(*) filter (where t.severity = 'MODERATE') as moderate,
  count(*) filter (where t.severity = 'HIGH') as high,
  coalesce(sum(t.required - t.actual), 0) as shortfalls,
  sum(t.weight * greatest(0, t.required - coalesce(t.actual, t.min_value))) / (t.max_value - t.min_value) as priority
from standing t
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
left join walk w on w.id = t.org_unit_id
left join org_unit u on u.tenant_id = :tenant and u.id = w.row_id
group by u.external_id, c.external_id, t.min_value, t.max_value
order by 1, 2;
