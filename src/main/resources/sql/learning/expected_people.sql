-- Who of these people can have been in a session, and what is on record about that? Parameters: session, employees.
-- Leans on enrolment_once.
select n.id, n.source || '/' || n.external_id as key, n.employee_id, n.state, n.attended_hours, n.score, n.passed
from enrolment n
where n.tenant_id = :tenant and n.session_id = :session and n.employee_id = any(:employees)
  and n.state in ('ENROLLED', 'WAITLISTED', 'ATTENDED', 'PARTIAL', 'NO_SHOW')
