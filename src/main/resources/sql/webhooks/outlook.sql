-- Has the tenant webhooks that are used, and when is the next delivery due that nobody is at? One row. Parameters: now.
-- Leans on webhook_pk, webhook_delivery_next.
select exists (
    select 1 from webhook u where u.tenant_id = :tenant and u.active and u.deleted_at is null) as used,
  (select min(h.next_at)
    from webhook w
    cross join lateral (
      select d.next_at from webhook_delivery d
      where d.tenant_id = :tenant and d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'PENDING' and d.next_at > :now
        and (w.active or d.position = 0)
      order by d.next_at limit 1) h
    where w.tenant_id = :tenant and w.deleted_at is null) as next_at
