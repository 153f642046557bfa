-- Which steps did these questions take? One row a step, the first one first. Parameters: ids. Leans on question_transition_of.
select t.question_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
from question_transition t
where t.tenant_id = :tenant and t.question_id = any(:ids) order by t.id
