-- By which external ids may files have named what concerns one person alone? Parameter: employee.
-- Leans on evidence_of_person, assignment_by_employee, enrolment_of_person, completion_of_person, development_plan_of_person,
-- candidate_by_employee, job_application_by_employee.
select x.external_id from evidence x where x.tenant_id = :tenant and x.employee_id = :employee
union
select a.external_id from assignment a where a.tenant_id = :tenant and a.employee_id = :employee
union
select n.external_id from enrolment n where n.tenant_id = :tenant and n.employee_id = :employee
union
select c.external_id from completion c where c.tenant_id = :tenant and c.employee_id = :employee
union
select p.external_id from development_plan p where p.tenant_id = :tenant and p.employee_id = :employee
union
select d.external_id from candidate d where d.tenant_id = :tenant and d.employee_id = :employee
union
select j.external_id from job_application j where j.tenant_id = :tenant and j.employee_id = :employee