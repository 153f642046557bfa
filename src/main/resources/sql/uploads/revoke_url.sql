-- Takes an address for files back, unless that was done before. Parameters: id, now, actor. Leans on upload_url_pk.
update upload_url u set revoked_at = :now, revoked_by = :actor, version = u.version + 1, updated_at = :now
where u.tenant_id = :tenant and u.id = :id and u.revoked_at is null
