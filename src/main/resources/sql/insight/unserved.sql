-- Which gaps does nobody's learning serve? One row a competency that is required of people who are employed and lack it: how many lack it, how
-- many of them have neither an open assignment of an activity that develops it nor an open item of a plan, what their
-- shortfall weighs, and up to which level something on offer teaches it. {and} narrows, {order} sorts and limits.
-- Slots: filter, visible (over employee e). Parameters: asOf, day, today.
-- Leans on what gap/group_now leans on, assignment_open, plan_item_by_competency, activity_develops_by_competency.
with {include gap/group_now}, renewed as materialized (
  select d.employee_id, d.competency_id, d.level from resolved d
), lacking as materialized (
  select m.id as employee_id, q.competency_id, q.level, q.weight, q.critical,
    case when w.employee_id is null then k.level else d.level end as actual
  from member m
  join effective q on q.profile_id = m.profile_id
  left join proficiency k on k.tenant_id = :tenant and k.employee_id = m.id and k.competency_id = q.competency_id
  left join wanted w on w.employee_id = m.id and w.competency_id = q.competency_id
  left join renewed d on d.employee_id = m.id and d.competency_id = q.competency_id
), serving as materialized (
  select s.employee_id, d.competency_id from assignment s
  join activity_develops d on d.tenant_id = :tenant and d.tenant_id = s.tenant_id and d.activity_id = s.activity_id
  where s.tenant_id = :tenant and s.state in ('ASSIGNED', 'IN_PROGRESS') and s.deleted_at is null
  union
  select p.employee_id, i.competency_id from plan_item i
  join development_plan p on p.tenant_id = :tenant and p.tenant_id = i.tenant_id and p.id = i.plan_id
  where i.tenant_id = :tenant and i.state = 'OPEN' and p.state in ('DRAFT', 'PROPOSED', 'AGREED', 'ACTIVE')
    and p.deleted_at is null
), taught as (
  select d.competency_id, max(d.to_level) as level from activity_develops d
  join activity a on a.tenant_id = :tenant and a.tenant_id = d.tenant_id and a.id = d.activity_id
  where d.tenant_id = :tenant and {include learning/offered}
  group by d.competency_id
), summed as (
  select l.competency_id, count(*) as lacking, count(*) filter (where s.employee_id is null) as unserved,
    max(l.level) filter (where s.employee_id is null) as required,
    coalesce(bool_or(l.critical) filter (where s.employee_id is null), false) as critical,
    sum(l.weight * (l.level - coalesce(l.actual, p.min_value)) / (p.max_value - p.min_value))
      filter (where s.employee_id is null) as priority
  from lacking l
  join competency c on c.tenant_id = :tenant and c.id = l.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  join proficiency_scale p on p.tenant_id = :tenant and p.tenant_id = f.tenant_id and p.id = f.scale_id
  left join serving s on s.employee_id = l.employee_id and s.competency_id = l.competency_id
  where coalesce(l.actual, p.min_value) < l.level
  group by l.competency_id
)
select g.id, g.external_id, g.name, g.tier, n.lacking, n.unserved, n.required, n.critical, n.priority, t.level as taught
from summed n
join competency g on g.tenant_id = :tenant and g.id = n.competency_id
left join taught t on t.competency_id = n.competency_id
where n.unserved > 0 {and}
{order}
