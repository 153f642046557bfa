-- May this request be the one that takes effect for its key? One row written means yes: the key is new, older than a day,
-- or was left behind by a request that never ended.
-- Parameters: client, key, hash, now, expired, abandoned. Leans on idempotency_key_pk.
insert into idempotency_key (tenant_id, client, key, request_hash, claimed_at)
values (:tenant, :client, :key, :hash, :now)
on conflict (tenant_id, client, key) do update
set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at, status = null, location = null,
  etag = null, body = null
where idempotency_key.claimed_at < :expired
  or (idempotency_key.status is null and idempotency_key.claimed_at < :abandoned)
