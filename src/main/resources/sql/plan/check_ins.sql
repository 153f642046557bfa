-- What was recorded of talks about plans? One row a check-in; {and} narrows, {order} sorts and limits.
-- Leans on plan_check_in_pk, plan_check_in_of, development_plan_pk.
select k.id, k.plan_id, k.held_on, k.note, k.side, k.items, k.recorded_at, k.recorded_by
from plan_check_in k
join development_plan p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.id = k.plan_id
  and p.deleted_at is null
where k.tenant_id = :tenant {and}
{order}
