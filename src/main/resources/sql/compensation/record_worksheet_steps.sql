-- Which of these worksheets have gone to another state than the last one on record, and to which? The steps are put on record.
-- One row a step. Parameters: ids (of new steps, one a worksheet), worksheets, now, actor, comment. Leans on merit_worksheet_pk,
-- merit_worksheet_transition_of.
insert into merit_worksheet_transition (tenant_id, id, worksheet_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, w.id, coalesce(l.to_state, 'DRAFT'), w.state, :comment, :now, :actor
from unnest(:ids::uuid[], :worksheets::uuid[]) as asked (id, worksheet_id)
join merit_worksheet w on w.tenant_id = :tenant and w.id = asked.worksheet_id
left join lateral (
  select t.to_state from merit_worksheet_transition t
  where t.tenant_id = :tenant and t.worksheet_id = w.id order by t.id desc limit 1
) l on true
where w.state <> coalesce(l.to_state, 'DRAFT')
returning worksheet_id, to_state
