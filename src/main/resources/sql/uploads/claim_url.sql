-- Uses an address once more, if it still takes files and whoever made it is still here. Parameters: id, now.
-- Leans on upload_url_pk, employee_pk.
update upload_url u set uses = u.uses + 1, version = u.version + 1, updated_at = :now
where u.tenant_id = :tenant and u.id = :id and u.uses < u.most_uses and u.revoked_at is null and u.expires_at > :now
  and (u.employee_id is null or exists (
    select 1 from employee e
    where e.tenant_id = :tenant and e.tenant_id = u.tenant_id and e.id = u.employee_id and e.active and e.deleted_at is null))
returning u.kind, u.source, u.mode, u.on_error, u.format, u.most_bytes, u.caller
