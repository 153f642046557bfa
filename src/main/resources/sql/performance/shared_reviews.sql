-- Which reviews of these people in these cycles are shared with them? Parameters: cycles, people. Leans on review_of_person.
select r.id
from review r
where r.tenant_id = :tenant and r.cycle_id = any(:cycles) and r.employee_id = any(:people) and r.state in ('SHARED', 'SIGNED')
