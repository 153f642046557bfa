-- Takes a thing to another state. Slots: table, state (its column that says where it is).
-- Parameters: id, to, version (that was read), now, actor. Leans on <table>_pk.
update {table} t set {state} = :to, version = t.version + 1, updated_at = :now, updated_by = :actor
where t.tenant_id = :tenant and t.id = :id and t.version = :version
