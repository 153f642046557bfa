-- Forgets the oldest changes of a tenant, as far as they are older than a moment. Parameters: before, most.
-- Leans on change_event_pk, from its beginning: looks at no more rows than it may delete. A range of positions, and no
-- join with them, is one way only, also where nothing is known yet of how many rows a tenant has.
with oldest as materialized (
  select o.position, o.occurred_at from change_event o
  where o.tenant_id = :tenant
  order by o.position
  limit :most
)
delete from change_event c
where c.tenant_id = :tenant and c.occurred_at < :before
  and c.position <= (select max(x.position) from oldest x where x.occurred_at < :before)
