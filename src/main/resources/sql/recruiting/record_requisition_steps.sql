-- Which of these requisitions have gone to another state than the last one on record, and to which? The steps are put on record.
-- One row a step. Parameters: ids (of new steps, one a requisition), requisitions, now, actor, comment.
-- Leans on requisition_pk, requisition_transition_by_requisition.
insert into requisition_transition (tenant_id, id, requisition_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, q.id, coalesce(l.to_state, 'DRAFT'), q.state, :comment, :now, :actor
from unnest(:ids::uuid[], :requisitions::uuid[]) as asked (id, requisition_id)
join requisition q on q.tenant_id = :tenant and q.id = asked.requisition_id
left join lateral (
  select t.to_state from requisition_transition t
  where t.tenant_id = :tenant and t.requisition_id = q.id order by t.id desc limit 1
) l on true
where q.state <> coalesce(l.to_state, 'DRAFT')
returning requisition_id, to_state
