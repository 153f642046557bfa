-- How do the plans of groups stand? One row a group, by name. A plan is running until it is completed or cancelled; dates,
-- progress and standstill are looked at in active ones. What is drawn is what the noise of protected answers is drawn from: all people,
-- all plans with their states, and which of them are late; of those without progress and of those who want a competency apart. Slots: filter, visible, seen (whom the caller may see, over employee e),
-- placing (which groups there are), wanting (whether to tell what nothing on offer reaches: of all groups together).
-- Parameters: today, stalled (without progress since), most (groups). Leans on employee_by_*, development_plan_of_person,
-- plan_item_competency_once, and what plan/last_progress and plan/unserved_item lean on.
with members as materialized (
  select e.id, e.org_unit_id, e.job_id, {seen} as seen from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
), {placing}, plan as materialized (
  select p.id, p.employee_id, p.state, p.period_end,
    case when p.state = 'ACTIVE' then {include plan/last_progress} end as progressed_at
  from development_plan p
  where p.tenant_id = :tenant and p.deleted_at is null and p.employee_id in (select m.id from members m)
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
  select u.competency_id, count(*) as items, count(distinct u.employee_id) as people, sum(uuid_hash_extended(u.id, 9)) as drawn
  from unserved u
  group by u.competency_id order by 2 desc, 1 limit 100
)
select n.id, n.external_id, n.name, coalesce(m.population, 0) as population, coalesce(m.hidden, 0) as hidden,
  coalesce(g.with_plan, 0) as with_plan, coalesce(g.with_active, 0) as with_active, coalesce(g.draft, 0) as draft,
  coalesce(g.proposed, 0) as proposed, coalesce(g.agreed, 0) as agreed, coalesce(g.active, 0) as active,
  coalesce(g.completed, 0) as completed, coalesce(g.cancelled, 0) as cancelled, coalesce(g.stalled, 0) as stalled,
  coalesce(i.items, 0) as items, coalesce(i.open, 0) as open, coalesce(i.achieved, 0) as achieved, coalesce(i.closed, 0) as closed,
  coalesce(i.dated, 0) as dated, coalesce(i.overdue, 0) as overdue, coalesce(i.late_plans, 0) as late_plans,
  coalesce(i.done, 0) as done, coalesce(i.everything, 0) as everything, coalesce(i.done_items, 0) as done_items,
  coalesce(i.active_items, 0) as active_items, coalesce(u.unserved, 0) as unserved,
  coalesce(m.drawn, 0) + coalesce(g.drawn, 0) + coalesce(i.drawn, 0) as drawn, coalesce(g.drawn_stalled, 0) as drawn_stalled, case when {wanting} then coalesce((
    select json_agg(json_build_object(
      'competency', json_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name, 'tier', c.tier),
      'items', w.items, 'people', w.people, 'drawn', w.drawn) order by w.items desc, c.name, c.id)
    from wanting w
    join competency c on c.tenant_id = :tenant and c.id = w.competency_id
  ), '[]') else '[]' end as catalogue_gaps
from named n
left join (
  select x.key, count(*) as population, count(*) filter (where not coalesce(p.seen, false)) as hidden,
    sum(uuid_hash_extended(p.id, 0)) as drawn
  from placed x
  join members p on p.id = x.id
  group by x.key
) m on m.key = n.key
left join (
  select x.key, count(distinct l.employee_id) filter (where l.state not in ('COMPLETED', 'CANCELLED')) as with_plan,
    count(distinct l.employee_id) filter (where l.state = 'ACTIVE') as with_active,
    count(*) filter (where l.state = 'DRAFT') as draft, count(*) filter (where l.state = 'PROPOSED') as proposed,
    count(*) filter (where l.state = 'AGREED') as agreed, count(*) filter (where l.state = 'ACTIVE') as active,
    count(*) filter (where l.state = 'COMPLETED') as completed, count(*) filter (where l.state = 'CANCELLED') as cancelled,
    count(*) filter (where l.progressed_at < :stalled) as stalled,
    sum(uuid_hash_extended(l.id, array_position(array['DRAFT', 'PROPOSED', 'AGREED', 'ACTIVE', 'COMPLETED', 'CANCELLED'], l.state)))
      as drawn,
    sum(uuid_hash_extended(l.id, 7)) filter (where l.progressed_at < :stalled) as drawn_stalled
  from placed x
  join plan l on l.employee_id = x.id
  group by x.key
) g on g.key = n.key
left join (
  select x.key, count(*) as items, count(*) filter (where o.state = 'OPEN') as open,
    count(*) filter (where o.state = 'ACHIEVED') as achieved, count(*) filter (where o.state = 'CLOSED') as closed,
    count(*) filter (where o.active and o.state = 'OPEN') as dated, count(*) filter (where o.overdue) as overdue,
    count(distinct o.plan_id) filter (where o.overdue) as late_plans,
    sum(distinct uuid_hash_extended(o.plan_id, 8)) filter (where o.overdue) as drawn,
    sum(o.priority) filter (where o.active and o.state <> 'OPEN') as done,
    sum(o.priority) filter (where o.active) as everything,
    count(*) filter (where o.active and o.state <> 'OPEN') as done_items, count(*) filter (where o.active) as active_items
  from placed x
  join item o on o.employee_id = x.id
  group by x.key
) i on i.key = n.key
left join (
  select x.key, count(*) as unserved from placed x
  join unserved o on o.employee_id = x.id
  group by x.key
) u on u.key = n.key
order by n.name nulls last, n.key limit :most
