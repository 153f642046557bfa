-- When did a plan make progress last? It was begun, an item of it was achieved or closed, somebody checked in, or learning
-- of it was begun or completed. An expression over development_plan p.
-- Leans on plan_transition_of, plan_item_competency_once, plan_check_in_of, plan_action_of_plan, assignment_transition_of.
coalesce(greatest(
  (select max(pt.made_at) from plan_transition pt
    where pt.tenant_id = :tenant and pt.plan_id = p.id and pt.to_state = 'ACTIVE'),
  (select max(pi.closed_at) from plan_item pi where pi.tenant_id = :tenant and pi.plan_id = p.id),
  (select max(pk.recorded_at) from plan_check_in pk where pk.tenant_id = :tenant and pk.plan_id = p.id),
  (select max(ph.made_at) from plan_action pa
    join assignment_transition ph on ph.tenant_id = :tenant and ph.tenant_id = pa.tenant_id
      and ph.assignment_id = pa.assignment_id and ph.to_state in ('IN_PROGRESS', 'COMPLETED')
    where pa.tenant_id = :tenant and pa.plan_id = p.id)), p.created_at)
