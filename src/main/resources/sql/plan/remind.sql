-- Which dates of active plans are near or past that nobody was told of yet? Puts them on record as told, and gives them,
-- one row each. Items and actions have dates of their own here; what has none ends with the plan's period.
-- Parameters: today, soon (the last day that is near), now, most. Leans on development_plan_running, plan_item_due,
-- plan_action_due, plan_reminder_pk.
with running as (
  select p.id, p.employee_id, p.period_end from development_plan p
  where p.tenant_id = :tenant and p.state = 'ACTIVE' and p.deleted_at is null
), dated as (
  select r.id as plan_id, r.employee_id, i.id as subject_id, i.id as item_id, null::uuid as action_id, i.due,
    case when i.due < :today then 'item-overdue' else 'item-due-soon' end as kind
  from running r
  join plan_item i on i.tenant_id = :tenant and i.plan_id = r.id
  where i.state = 'OPEN' and i.due <= :soon
  union all
  select r.id, r.employee_id, a.id, i.id, a.id, a.due,
    case when a.due < :today then 'action-overdue' else 'action-due-soon' end
  from running r
  join plan_action a on a.tenant_id = :tenant and a.plan_id = r.id
  join plan_item i on i.tenant_id = :tenant and i.id = a.item_id
  left join assignment s on s.tenant_id = :tenant and s.id = a.assignment_id
  where i.state = 'OPEN' and a.due <= :soon and (s.id is null or s.state in ('ASSIGNED', 'IN_PROGRESS'))
  union all
  select r.id, r.employee_id, r.id, null, null, r.period_end,
    case when r.period_end < :today then 'period-over' else 'period-ending' end
  from running r
  where r.period_end <= :soon
), untold as materialized (
  select d.plan_id, d.employee_id, d.subject_id, d.item_id, d.action_id, d.due, d.kind from dated d
  where not exists (
    select 1 from plan_reminder m
    where m.tenant_id = :tenant and m.subject_id = d.subject_id and m.kind = d.kind and m.due = d.due)
  order by d.due, d.subject_id limit :most
), told as (
  insert into plan_reminder (tenant_id, subject_id, kind, due, plan_id, told_at)
  select :tenant, u.subject_id, u.kind, u.due, u.plan_id, :now from untold u
  on conflict do nothing
  returning subject_id, kind
)
select u.plan_id, u.employee_id, u.item_id, u.action_id, u.due, u.kind
from untold u
join told t on t.subject_id = u.subject_id and t.kind = u.kind
order by u.due, u.subject_id
