-- Which of these goals have gone to another state than the last one on record, and to which? The steps are put on record.
-- One row a step. Parameters: ids (of new steps, one a goal), goals, now, actor, comment. Leans on goal_pk, goal_transition_of.
insert into goal_transition (tenant_id, id, goal_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, g.id, coalesce(l.to_state, 'DRAFT'), g.state, :comment, :now, :actor
from unnest(:ids::uuid[], :goals::uuid[]) as asked (id, goal_id)
join goal g on g.tenant_id = :tenant and g.id = asked.goal_id
left join lateral (
  select t.to_state from goal_transition t
  where t.tenant_id = :tenant and t.goal_id = g.id order by t.id desc limit 1
) l on true
where g.state <> coalesce(l.to_state, 'DRAFT')
returning goal_id, to_state
