-- What was said about how goals go? One row a check-in; {and} narrows, {order} sorts and limits.
-- Leans on goal_check_in_pk, goal_check_in_of, goal_pk.
select k.id, k.goal_id, k.comment, k.confidence, k.progress, k.key_results, k.recorded_at, k.recorded_by
from goal_check_in k
join goal g on g.tenant_id = :tenant and g.tenant_id = k.tenant_id and g.id = k.goal_id and g.deleted_at is null
where k.tenant_id = :tenant {and}
{order}
