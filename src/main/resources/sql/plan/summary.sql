-- How do the plans of a group stand? One row. A plan is running until it is completed or cancelled; dates, progress and
-- standstill are looked at in active ones. Slots: filter, visible, seen (whom the caller may see, over employee e).
-- Parameters: today, stalled (without progress since). Leans on employee_by_*, development_plan_of_person,
-- plan_item_competency_once, and what plan/last_progress and plan/unserved_item lean on.
with staff as materialized (
  select e.id, {seen} as seen from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
), plan as materialized (
  select p.id, p.employee_id, p.state, p.period_end,
    case when p.state = 'ACTIVE' then {include plan/last_progress} end as progressed_at
  from development_plan p
  where p.tenant_id = :tenant and p.deleted_at is null and p.employee_id in (select s.id from staff s)
), item as materialized (
  select i.id, i.plan_id, l.employee_id, i.competency_id, i.target_level, i.state, i.priority, l.state = 'ACTIVE' as active,
    l.state = 'ACTIVE' and i.state = 'OPEN' and coalesce(i.due, l.period_end) < :today as overdue
  from plan l
  join plan_item i on i.tenant_id = :tenant and i.plan_id = l.id
  where l.state not in ('COMPLETED', 'CANCELLED')
), untaught as materialized (
  select i.competency_id, i.target_level
  from (select distinct o.competency_id, o.target_level from item o where o.state = 'OPEN') i
  where {include plan/unserved_item}
), unserved as materialized (
  select i.id, i.employee_id, i.competency_id from item i
  join untaught u on u.competency_id = i.competency_id and u.target_level = i.target_level
  where i.state = 'OPEN'
), wanting as (
  select u.competency_id, count(*) as items, count(distinct u.employee_id) as people from unserved u
  group by u.competency_id order by 2 desc, 1 limit 100
)
select (select count(*) from staff s) as population,
  (select count(*) from staff s where not coalesce(s.seen, false)) as hidden, g.with_plan, g.with_active, g.draft, g.proposed, g.agreed, g.active,
  g.completed, g.cancelled, g.stalled, n.items, n.open, n.achieved, n.closed, n.dated, n.overdue, n.late_plans, n.done,
  n.everything, n.done_items, n.active_items, (select count(*) from unserved u) as unserved, coalesce((
    select json_agg(json_build_object(
      'competency', json_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name, 'tier', c.tier),
      'items', w.items, 'people', w.people) order by w.items desc, c.name, c.id)
    from wanting w
    join competency c on c.tenant_id = :tenant and c.id = w.competency_id
  ), '[]') as catalogue_gaps
from (
  select count(distinct l.employee_id) filter (where l.state not in ('COMPLETED', 'CANCELLED')) as with_plan,
    count(distinct l.employee_id) filter (where l.state = 'ACTIVE') as with_active,
    count(*) filter (where l.state = 'DRAFT') as draft, count(*) filter (where l.state = 'PROPOSED') as proposed,
    count(*) filter (where l.state = 'AGREED') as agreed, count(*) filter (where l.state = 'ACTIVE') as active,
    count(*) filter (where l.state = 'COMPLETED') as completed, count(*) filter (where l.state = 'CANCELLED') as cancelled,
    count(*) filter (where l.progressed_at < :stalled) as stalled
  from plan l
) g
cross join (
  select count(*) as items, count(*) filter (where i.state = 'OPEN') as open,
    count(*) filter (where i.state = 'ACHIEVED') as achieved, count(*) filter (where i.state = 'CLOSED') as closed,
    count(*) filter (where i.active and i.state = 'OPEN') as dated, count(*) filter (where i.overdue) as overdue,
    count(distinct i.plan_id) filter (where i.overdue) as late_plans,
    coalesce(sum(i.priority) filter (where i.active and i.state <> 'OPEN'), 0) as done,
    coalesce(sum(i.priority) filter (where i.active), 0) as everything,
    count(*) filter (where i.active and i.state <> 'OPEN') as done_items, count(*) filter (where i.active) as active_items
  from item i
) n
