-- Which of these assignments does no running plan rely on? Parameters: assignments.
-- Leans on plan_action_by_assignment, development_plan_pk.
select s.id from assignment s
where s.tenant_id = :tenant and s.id = any(:assignments)
  and not exists (
    select 1 from plan_action o
    join development_plan p on p.tenant_id = :tenant and p.tenant_id = o.tenant_id and p.id = o.plan_id
    where o.tenant_id = :tenant and o.assignment_id = s.id and p.state not in ('COMPLETED', 'CANCELLED') and p.deleted_at is null)
