-- Who is in a session that is cancelled, in the order in which they are served? Those with a seat first, then those to whom one
-- is offered, then those who wait. Parameters: session, now. Leans on enrolment_of_session.
select n.id, n.employee_id, n.assignment_id
from enrolment n
where n.tenant_id = :tenant and n.session_id = :session
  and (n.state in ('ENROLLED', 'WAITLISTED') or (n.state = 'OFFERED' and n.offer_expires_at > :now))
order by n.place nulls first, n.state, n.id
