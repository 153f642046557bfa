-- Puts a step of a question on record. Parameters: id, question, from, to, comment, now, actor.
insert into question_transition (tenant_id, id, question_id, from_state, to_state, comment, made_at, made_by)
values (:tenant, :id, :question, :from, :to, :comment, :now, :actor)
