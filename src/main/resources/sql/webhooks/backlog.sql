-- How much waits to be sent to the tenant's webhooks (ten thousand at the most are counted), and since when is the first due that could
-- be sent; how many events has the webhook that is furthest behind not been told of, and since when? One row. Parameters: now.
-- Leans on webhook_pk, webhook_delivery_due, webhook_delivery_order, change_feed_pk, change_event_pk.
with used as materialized (
  select w.id, w.position
  from webhook w
  where w.tenant_id = :tenant and w.active and w.deleted_at is null
),
pending as materialized (
  select d.id
  from used u
  join webhook_delivery d on d.tenant_id = :tenant and d.webhook_id = u.id and d.state = 'PENDING'
  limit 10000
),
behind as materialized (
  select min(u.position) as position
  from used u
)
select (select count(*) from pending p) as waiting,
  (select min(h.next_at)
    from used u
    cross join lateral (
      select d.next_at
      from webhook_delivery d
      where d.tenant_id = :tenant and d.webhook_id = u.id and d.state = 'PENDING' and d.next_at <= :now
        and (d.claimed_until is null or d.claimed_until < :now)
        and not exists (
          select 1 from webhook_delivery e
          where e.tenant_id = :tenant and e.webhook_id = d.webhook_id and e.subject_id = d.subject_id and e.state = 'PENDING'
            and e.position < d.position)
      order by d.next_at
      limit 1) h) as due,
  coalesce((
    select f.position - b.position
    from change_feed f
    cross join behind b
    where f.tenant_id = :tenant), 0) as behind,
  (select v.occurred_at
    from change_event v
    join behind b on b.position < v.position
    where v.tenant_id = :tenant
    order by v.position
    limit 1) as since
