-- Puts a step of a mentoring on record. Parameters: id, mentoring, from, to, comment, now, actor.
insert into mentoring_transition (tenant_id, id, mentoring_id, from_state, to_state, comment, made_at, made_by)
values (:tenant, :id, :mentoring, :from, :to, :comment, :now, :actor)
