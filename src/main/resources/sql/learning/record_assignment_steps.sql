-- Puts steps of assignments on record. Parameters: now, actor, comment, and one array a column.
insert into assignment_transition (tenant_id, id, assignment_id, from_state, to_state, comment, made_at, made_by)
select :tenant, t.id, t.assignment_id, t.from_state, t.to_state, :comment, :now, :actor
from unnest(:ids::uuid[], :assignments::uuid[], :from::text[], :to::text[]) as t (id, assignment_id, from_state, to_state)
