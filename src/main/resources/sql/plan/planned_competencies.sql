-- Which competencies do open items of these people's plans ask for, have both sides agreed to them, and which job does each
-- plan prepare for? The latest plan first; one row without a competency for a plan without open items. Parameter:
-- employees. Leans on development_plan_of_person, plan_item_competency_once.
select p.employee_id, p.target_job_id, p.state in ('AGREED', 'ACTIVE') as agreed, i.competency_id
from development_plan p
left join plan_item i on i.tenant_id = :tenant and i.tenant_id = p.tenant_id and i.plan_id = p.id and i.state = 'OPEN'
where p.tenant_id = :tenant and p.employee_id = any(:employees) and p.deleted_at is null
  and p.state in ('DRAFT', 'PROPOSED', 'AGREED', 'ACTIVE')
order by p.id desc
