-- Opens a session in which reviews of a cycle are compared. Parameters: id, cycle, name, audience, now, actor.
insert into calibration_session (tenant_id, id, cycle_id, name, audience, state, version, created_at, created_by)
values (:tenant, :id, :cycle, :name, :audience::text, 'OPEN', 1, :now, :actor)
