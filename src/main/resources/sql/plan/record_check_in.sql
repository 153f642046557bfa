-- Puts a talk about a plan on record. Parameters: id, plan, held, note, side, items, now, actor.
insert into plan_check_in (tenant_id, id, plan_id, held_on, note, side, items, recorded_at, recorded_by)
values (:tenant, :id, :plan, :held, :note, :side, :items, :now, :actor)
