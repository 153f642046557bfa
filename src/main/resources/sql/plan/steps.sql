-- Which steps did plans take, and for which side? The first one first. Parameters: plans. Leans on plan_transition_of.
select t.plan_id, t.id, t.from_state, t.to_state, t.side, t.comment, t.made_at, t.made_by
from plan_transition t
where t.tenant_id = :tenant and t.plan_id = any(:plans)
order by t.id
