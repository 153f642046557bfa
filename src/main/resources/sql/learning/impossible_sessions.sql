-- Which of these sessions cannot be for which of these people, because they are in them, or elsewhere at that time?
-- Parameters: employees, sessions, now. Leans on enrolment_of_person, session_instructor_by_employee, class_session_meeting_pk.
with booked as materialized (
  select n.employee_id, n.session_id from enrolment n
  where n.tenant_id = :tenant and n.employee_id = any(:employees)
    and (n.state in ('ENROLLED', 'WAITLISTED', 'ATTENDED', 'PARTIAL', 'NO_SHOW')
      or (n.state = 'OFFERED' and n.offer_expires_at > :now))
  union
  select i.employee_id, i.session_id from session_instructor i
  where i.tenant_id = :tenant and i.employee_id = any(:employees)
)
select distinct b.employee_id, t.session_id
from booked b
join class_session o on o.tenant_id = :tenant and o.id = b.session_id and o.state <> 'CANCELLED' and o.deleted_at is null
join class_session_meeting m on m.tenant_id = :tenant and m.session_id = o.id
join class_session_meeting t on t.tenant_id = :tenant and t.session_id = any(:sessions)
  and (t.session_id = b.session_id or (m.starts_at < t.ends_at and m.ends_at > t.starts_at))
