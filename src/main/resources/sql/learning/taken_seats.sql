-- How many seats of a session are taken? Parameters: session, now. Leans on enrolment_of_session.
select count(*) as taken from enrolment n
where n.tenant_id = :tenant and n.session_id = :session and {include learning/holds_seat}
