-- Which sessions of these activities can still be booked, and how many seats has each? The first one first; null seats are
-- without limit. Parameters: activities, now, until (the session has ended by then; null for any).
-- Leans on class_session_of_activity, enrolment_of_session.
select s.id, s.activity_id, s.external_id, s.starts_at, s.ends_at, (s.capacity - n.taken)::int as free, s.price_amount, s.price_currency
from class_session s
cross join lateral (
  select count(*) filter (where {include learning/holds_seat}) as taken, count(*) filter (where n.state = 'WAITLISTED') as waiting
  from enrolment n
  where n.tenant_id = :tenant and n.session_id = s.id and n.state <> 'CANCELLED'
) n
where s.tenant_id = :tenant and s.activity_id = any(:activities) and {include learning/enrolment_open}
  and (s.ends_at <= :until::timestamptz or :until::timestamptz is null)
  and (s.capacity is null or s.capacity > n.taken + n.waiting)
order by s.starts_at, s.id
