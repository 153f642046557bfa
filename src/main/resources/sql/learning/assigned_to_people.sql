-- What have these people to do? One row an open assignment. Parameters: employees. Leans on assignment_by_employee.
select s.id, s.employee_id, s.activity_id from assignment s
where s.tenant_id = :tenant and s.employee_id = any(:employees) and s.state in ('ASSIGNED', 'IN_PROGRESS')
  and s.deleted_at is null
