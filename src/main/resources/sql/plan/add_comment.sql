-- Adds a comment to a plan. Parameters: id, plan, item, text, side, now, actor.
insert into plan_comment (tenant_id, id, plan_id, item_id, text, side, version, created_at, created_by, updated_at)
values (:tenant, :id, :plan, :item, :text, :side, 1, :now, :actor, :now)
