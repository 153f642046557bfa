-- Which offers have expired, and who gets a seat that is free? The first ones in the waitlist, as long as one can enrol or the
-- session has not begun. One row each. Parameters: sessions, now, actor. Leans on enrolment_of_session, class_session_pk.
with lapsed as (
  update enrolment n set state = 'CANCELLED', offer_expires_at = null, version = n.version + 1, updated_at = :now,
    updated_by = :actor
  where n.tenant_id = :tenant and n.session_id = any(:sessions) and n.state = 'OFFERED' and n.offer_expires_at <= :now
  returning n.id, n.session_id, n.employee_id
), free as materialized (
  select s.id, s.capacity - (
    select count(*) from enrolment n
    where n.tenant_id = :tenant and n.session_id = s.id and {include learning/holds_seat}) as seats
  from class_session s
  where s.tenant_id = :tenant and s.id = any(:sessions) and s.state in ('SCHEDULED', 'CONFIRMED') and s.deleted_at is null
    and greatest(s.starts_at, s.enrolment_closes_at) > :now
), waiting as materialized (
  select n.id, n.session_id, n.employee_id, row_number() over (partition by n.session_id order by n.place) as nth
  from enrolment n
  where n.tenant_id = :tenant and n.session_id = any(:sessions) and n.place is not null
), served as materialized (
  select w.id, w.session_id, w.employee_id, w.nth from waiting w
  join free f on f.id = w.session_id
  where f.seats is null or w.nth <= f.seats
), promoted as (
  update enrolment n set state = 'ENROLLED', place = null, version = n.version + 1, updated_at = :now, updated_by = :actor
  from served p
  where n.tenant_id = :tenant and n.id = p.id
)
select l.id, l.session_id, l.employee_id, 'OFFERED' as from_state, true as lapsed, 0 as nth from lapsed l
union all
select p.id, p.session_id, p.employee_id, 'WAITLISTED', false, p.nth from served p
order by lapsed desc, session_id, nth
