-- Puts on record how a goal goes; nothing where it is not active any more.
-- Parameters: id, goal, comment, confidence, progress, told, now, actor. Leans on goal_pk.
insert into goal_check_in (tenant_id, id, goal_id, comment, confidence, progress, key_results, recorded_at, recorded_by)
select :tenant, :id, g.id, :comment::text, :confidence, :progress::numeric, :told, :now, :actor
from goal g
where g.tenant_id = :tenant and g.id = :goal and g.state = 'ACTIVE' and g.deleted_at is null
for share of g
