-- Of whom, and of which of these frameworks' competencies, is there evidence?
-- Parameters: frameworks. Leans on competency_by_framework, evidence_by_competency.
select distinct x.employee_id, x.competency_id
from competency c
join evidence x on x.tenant_id = :tenant and x.tenant_id = c.tenant_id and x.competency_id = c.id
where c.tenant_id = :tenant and c.framework_id = any(:frameworks)
