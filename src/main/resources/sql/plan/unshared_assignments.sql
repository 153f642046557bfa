-- Which assignments of a plan does no other running plan rely on? Parameters: plan.
-- Leans on plan_action_of_plan, plan_action_by_assignment, development_plan_pk.
select distinct a.assignment_id as id
from plan_action a
where a.tenant_id = :tenant and a.plan_id = :plan and a.assignment_id is not null
  and not exists (
    select 1 from plan_action o
    join development_plan p on p.tenant_id = :tenant and p.tenant_id = o.tenant_id and p.id = o.plan_id
    where o.tenant_id = :tenant and o.assignment_id = a.assignment_id and o.plan_id <> :plan
      and p.state not in ('COMPLETED', 'CANCELLED') and p.deleted_at is null)
