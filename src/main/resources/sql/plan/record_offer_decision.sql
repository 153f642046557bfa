-- Puts on record what became of an offer to a plan. Parameters: id, plan, version, decision, reason, side, now, actor.
insert into plan_offer_decision (tenant_id, id, plan_id, version, decision, reason, side, made_at, made_by)
values (:tenant, :id, :plan, :version, :decision, :reason, :side, :now, :actor)
