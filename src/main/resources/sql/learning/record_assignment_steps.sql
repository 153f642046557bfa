-- Which of these assignments have gone to another state than the last one on record, and to which? The steps are put on
-- record. One row a step.
-- Parameters: ids (of new steps, one an assignment), assignments, now, actor, comment.
-- Leans on assignment_pk, assignment_transition_of.
insert into assignment_transition (tenant_id, id, assignment_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, s.id, coalesce(l.to_state, 'ASSIGNED'), s.state, :comment, :now, :actor
from unnest(:ids::uuid[], :assignments::uuid[]) as asked (id, assignment_id)
join assignment s on s.tenant_id = :tenant and s.id = asked.assignment_id
left join lateral (
  select t.to_state from assignment_transition t
  where t.tenant_id = :tenant and t.assignment_id = s.id order by t.id desc limit 1
) l on true
where s.state <> coalesce(l.to_state, 'ASSIGNED')
returning assignment_id, to_state
