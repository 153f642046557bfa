-- Remembers which learning edits took out of a plan. Parameters: plan, assignments.
insert into plan_let_go (tenant_id, plan_id, assignment_id)
select :tenant, :plan, a.id from unnest(:assignments::uuid[]) as a (id)
on conflict (tenant_id, plan_id, assignment_id) do nothing
