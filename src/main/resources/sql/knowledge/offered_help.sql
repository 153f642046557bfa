-- Which of these people offer help with which of these competencies, so that others can say how good it is? One row each that is
-- offered. Parameters: employees, competencies (one of each a row). Leans on expert_once, expert_topic_pk, employee_pk.
select asked.ordinal
from unnest(:employees::uuid[], :competencies::uuid[]) with ordinality as asked (employee_id, competency_id, ordinal)
join expert x on x.tenant_id = :tenant and x.employee_id = asked.employee_id and x.active and x.deleted_at is null
join expert_topic t on t.tenant_id = :tenant and t.tenant_id = x.tenant_id and t.expert_id = x.id
  and t.competency_id = asked.competency_id
join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id and e.active and e.deleted_at is null
