-- Puts a step on record that a thing took. Slots: log (its kind's steps), owner (the column there that says whose).
-- Parameters: id (of the step), thing, from, to, now, actor, comment.
insert into {log} (tenant_id, id, {owner}, from_state, to_state, comment, made_at, made_by)
values (:tenant, :id, :thing, :from, :to, :comment, :now, :actor)
