-- Puts a step of a plan on record. Parameters: id, plan, from, to, side, comment, now, actor.
insert into plan_transition (tenant_id, id, plan_id, from_state, to_state, side, comment, made_at, made_by)
values (:tenant, :id, :plan, :from, :to, :side, :comment, :now, :actor)
