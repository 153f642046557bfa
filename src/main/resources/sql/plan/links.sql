-- To which items of plans do these assignments, completions and pieces of evidence belong? Parameters: things.
-- Leans on plan_action_by_assignment, completion_pk, plan_item_by_evidence, evidence_pk.
select a.assignment_id as thing_id, a.plan_id, a.item_id from plan_action a
where a.tenant_id = :tenant and a.assignment_id = any(:things)
union
select c.id, a.plan_id, a.item_id from completion c
join plan_action a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.assignment_id = c.assignment_id
where c.tenant_id = :tenant and c.id = any(:things)
union
select i.evidence_id, i.plan_id, i.id from plan_item i
where i.tenant_id = :tenant and i.evidence_id = any(:things)
union
select x.id, a.plan_id, a.item_id from evidence x
join completion c on c.tenant_id = :tenant and c.tenant_id = x.tenant_id and c.id = x.origin_id
join plan_action a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.assignment_id = c.assignment_id
join plan_item i on i.tenant_id = :tenant and i.tenant_id = a.tenant_id and i.id = a.item_id
  and i.competency_id = x.competency_id
where x.tenant_id = :tenant and x.id = any(:things)
order by 1, 3
