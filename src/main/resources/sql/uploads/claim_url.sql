-- Uses an address once more, if it still takes files. Parameters: id, now. Leans on upload_url_pk.
update upload_url u set uses = u.uses + 1, version = u.version + 1, updated_at = :now
where u.tenant_id = :tenant and u.id = :id and u.uses < u.most_uses and u.revoked_at is null and u.expires_at > :now
returning u.kind, u.source, u.mode, u.on_error, u.format, u.most_bytes, u.caller
