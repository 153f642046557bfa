-- Who is still enrolled in those of these sessions that are cancelled? Parameters: ids. Leans on class_session_pk,
-- enrolment_of_session.
select n.id from class_session s
join enrolment n on n.tenant_id = :tenant and n.session_id = s.id and n.state in ('ENROLLED', 'WAITLISTED', 'OFFERED')
where s.tenant_id = :tenant and s.id = any(:ids) and s.state = 'CANCELLED'
order by n.id
