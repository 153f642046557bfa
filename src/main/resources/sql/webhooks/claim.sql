-- Claims deliveries that are due: of each webhook so many as it may have at once, and of each subject none before those that happened
-- earlier. Whoever claims them sends them until the claim ends. Parameters: now, until, each (at once of a webhook), most (together).
-- Leans on webhook_delivery_flying, webhook_delivery_next, webhook_delivery_first, webhook_delivery_pk. The planner may know nothing yet of
-- many that wait (after a burst, or a crash of the database): each part says of what is pending only what its own index is made of, so
-- that no other fits. Rows that somebody else claims just now are skipped.
with flying as materialized (
  select f.webhook_id, count(*) as number
  from webhook_delivery f
  where f.tenant_id = :tenant and f.state not in ('DELIVERED', 'PARKED') and f.claimed_until >= :now
  group by f.webhook_id
),
ready as materialized (
  select h.id, h.next_at, row_number() over (partition by w.id order by h.next_at, h.position, h.id) + coalesce(f.number, 0) as place
  from webhook w
  left join flying f on f.webhook_id = w.id
  cross join lateral (
    select o.id, o.next_at, o.position
    from (
      select d.id, d.tenant_id, d.webhook_id, d.subject_id, d.next_at, d.position
      from webhook_delivery d
      where d.tenant_id = :tenant and d.tenant_id = w.tenant_id and d.webhook_id = w.id and d.state = 'PENDING' and d.next_at <= :now
        and (w.active or d.position = 0) and (d.claimed_until is null or d.claimed_until < :now)
      order by d.next_at, d.position
    ) o
    where o.position = (
      select p.position from webhook_delivery p
      where p.tenant_id = :tenant and p.tenant_id = o.tenant_id and p.webhook_id = o.webhook_id and p.subject_id = o.subject_id
        and p.next_at is not null
      order by p.position limit 1)
    limit :each
  ) h
  where w.tenant_id = :tenant and w.deleted_at is null
),
mine as materialized (
  select l.id
  from webhook_delivery l
  where l.tenant_id = :tenant and l.state not in ('DELIVERED', 'PARKED') and (l.claimed_until is null or l.claimed_until < :now)
    and l.id = any(array(select r.id from ready r where r.place <= :each order by r.next_at limit :most))
  for update skip locked
)
update webhook_delivery t set claimed_until = :until, attempts = t.attempts + 1, attempted_at = :now
from mine m
where t.tenant_id = :tenant and t.id = m.id
returning t.id
