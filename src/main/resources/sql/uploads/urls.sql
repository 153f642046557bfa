-- Which addresses for files are there? One row each; {and} narrows, {order} sorts and limits. Leans on upload_url_pk.
select u.id, u.kind, u.format, u.mode, u.on_error, u.source, u.most_uses, u.uses, u.most_bytes, u.expires_at, u.revoked_at,
  u.revoked_by, u.version, u.created_at, u.created_by, u.updated_at
from upload_url u
where u.tenant_id = :tenant {and}
{order}
