-- A plan with its competencies. Parameters: tenant, person.
with plan as (
  select p.* from development_plan p
  where p.tenant_id = :tenant and p.employee_id = ('01900003-0000-7000-8000-' || lpad(to_hex(:person::bigint % 200), 12, '0'))::uuid
  order by p.id
  limit 1
)
select p.id, p.title, p.state, e.given_name, e.family_name, i.id, i.from_level, i.target_level, i.priority, i.gap, i.kind, i.state,
  c.external_id, c.name
from plan p
join employee e on e.tenant_id = :tenant and e.id = p.employee_id
join plan_item i on i.tenant_id = :tenant and i.plan_id = p.id
join competency c on c.tenant_id = :tenant and c.id = i.competency_id
order by i.ordinal
