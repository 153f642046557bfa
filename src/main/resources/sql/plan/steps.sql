-- Which steps did a plan take, and for which side? The first one first. Parameters: plan. Leans on plan_transition_of.
select t.id, t.from_state, t.to_state, t.side, t.comment, t.made_at, t.made_by
from plan_transition t
where t.tenant_id = :tenant and t.plan_id = :plan
order by t.id
