-- Which learning is assigned to whom? One row an assignment; {and} narrows, {order} sorts and limits.
-- Leans on assignment_pk for one, assignment_by_employee, assignment_by_plan_item, assignment_changed by change.
select s.id, s.external_id, s.source, s.employee_id, e.external_id as employee_external_id, s.activity_id,
  a.external_id as activity_external_id, a.title as activity_title, s.origin, s.mandatory, s.due, s.state, s.plan_item_id, s.rule_id, s.certification_id,
  s.note, s.progress, s.exemption, coalesce(c.attempts, 0) as attempts, c.score as last_score, c.id as completion_id, s.active, s.version, s.created_at, s.updated_at, s.deleted_at
from assignment s
join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id
join activity a on a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.activity_id
left join lateral (
  select x.id, x.score, count(*) over () as attempts from (
    select o.id, o.completed_at, o.score from completion o
    where o.tenant_id = :tenant and o.assignment_id = s.id and o.voided_at is null
    union all
    select o.id, o.completed_at, o.score from completion_closing k
    join completion o on o.tenant_id = :tenant and o.tenant_id = k.tenant_id and o.id = k.completion_id
    where k.tenant_id = :tenant and k.assignment_id = s.id and o.voided_at is null
  ) x
  order by x.completed_at desc, x.id desc limit 1
) c on true
where s.tenant_id = :tenant {and}
{order}
