-- Takes somebody to another state in a community. Parameters: id, state, version (that was read), now, actor.
-- Leans on community_member_pk.
update community_member k set state = :state, version = k.version + 1, updated_at = :now, updated_by = :actor
where k.tenant_id = :tenant and k.id = :id and k.version = :version
