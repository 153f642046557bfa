-- Forgets the oldest changes of a tenant, as far as they are older than a moment. Parameters: before, most.
-- Leans on change_event_pk, from its beginning: looks at no more rows than it may delete.
with oldest as materialized (
  select o.position, o.occurred_at from change_event o
  where o.tenant_id = :tenant
  order by o.position
  limit :most
)
delete from change_event c using oldest o
where c.tenant_id = :tenant and c.position = o.position and o.occurred_at < :before
