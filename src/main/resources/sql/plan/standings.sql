-- What have these people passed, or an equivalent of it, and what has been assigned to them or booked by them and has not
-- ended? Parameters: employees, now. Leans on completion_of_person, assignment_by_employee, enrolment_of_person.
select c.employee_id, c.activity_id, true as passed from completion c
where c.tenant_id = :tenant and c.employee_id = any(:employees) and c.passed and c.voided_at is null
union
select c.employee_id, q.activity_id, true from completion c
join activity_equivalent q on q.tenant_id = :tenant and q.tenant_id = c.tenant_id and q.equivalent_id = c.activity_id
where c.tenant_id = :tenant and c.employee_id = any(:employees) and c.passed and c.voided_at is null
union
select s.employee_id, s.activity_id, false from assignment s
where s.tenant_id = :tenant and s.employee_id = any(:employees) and s.state in ('ASSIGNED', 'IN_PROGRESS')
  and s.deleted_at is null
union
select n.employee_id, x.activity_id, false from enrolment n
join class_session x on x.tenant_id = :tenant and x.tenant_id = n.tenant_id and x.id = n.session_id
where n.tenant_id = :tenant and n.employee_id = any(:employees) and (n.state in ('ENROLLED', 'WAITLISTED') or n.state = 'OFFERED' and {include learning/holds_seat})
