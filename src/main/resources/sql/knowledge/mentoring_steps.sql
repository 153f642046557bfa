-- Which steps did these mentorings take? One row a step, the first one first. Parameters: ids. Leans on mentoring_transition_of.
select t.mentoring_id, t.id, t.from_state, t.to_state, t.comment, t.made_at, t.made_by
from mentoring_transition t
where t.tenant_id = :tenant and t.mentoring_id = any(:ids) order by t.id
