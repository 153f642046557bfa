-- Forgets the answers kept for repeated requests that tell of these candidates. Parameters: ids. Leans on idempotency_key_pk.
delete from idempotency_key k
where k.tenant_id = :tenant and exists (
  select 1 from unnest(:ids::uuid[]) as c (id)
  where convert_from(k.body, 'UTF8') like '%' || c.id || '%' or k.location like '%' || c.id || '%')
