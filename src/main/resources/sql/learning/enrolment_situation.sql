-- How full is a session, is a person in it already, and where else is the person at that time? Parameters: session, employee,
-- now. Leans on enrolment_of_session, enrolment_of_person, session_instructor_by_employee, class_session_meeting_pk.
with here as materialized (
  select n.id, n.employee_id, n.state, n.place, n.offer_expires_at from enrolment n
  where n.tenant_id = :tenant and n.session_id = :session and n.state <> 'CANCELLED'
), booked as materialized (
  select n.session_id from enrolment n
  where n.tenant_id = :tenant and n.employee_id = :employee and n.session_id <> :session
    and (n.state in ('ENROLLED', 'WAITLISTED', 'ATTENDED', 'PARTIAL') or (n.state = 'OFFERED' and n.offer_expires_at > :now))
  union
  select i.session_id from session_instructor i where i.tenant_id = :tenant and i.employee_id = :employee
)
select
  (select count(*) from here n where {include learning/holds_seat}) as taken,
  (select count(*) from here n where n.state = 'WAITLISTED') as waiting,
  (select coalesce(max(n.place), 0) from here n) as last_place,
  (select count(*) from here n where n.state = 'OFFERED' and n.offer_expires_at <= :now) as lapsed,
  (select n.id from here n
    where n.employee_id = :employee and (n.state <> 'OFFERED' or n.offer_expires_at > :now)) as known_id,
  (select min(o.external_id) from booked b
    join class_session o on o.tenant_id = :tenant and o.id = b.session_id and o.state <> 'CANCELLED' and o.deleted_at is null
    join class_session_meeting m on m.tenant_id = :tenant and m.session_id = o.id
    join class_session_meeting t on t.tenant_id = :tenant and t.session_id = :session
    where m.starts_at < t.ends_at and m.ends_at > t.starts_at) as overlap
