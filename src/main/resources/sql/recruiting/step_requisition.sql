-- Takes a requisition to another state. Parameters: id, state, version (that was read), now, actor. Leans on requisition_pk.
update requisition q set state = :state, version = q.version + 1, updated_at = :now, updated_by = :actor
where q.tenant_id = :tenant and q.id = :id and q.version = :version
