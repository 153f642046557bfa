-- Takes a goal to another state. Parameters: id, state, version (that was read), now, actor. Leans on goal_pk.
update goal g set state = :state, version = g.version + 1, updated_at = :now, updated_by = :actor
where g.tenant_id = :tenant and g.id = :id and g.version = :version
