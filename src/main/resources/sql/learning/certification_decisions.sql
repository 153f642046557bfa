-- What was decided about people's certifications? One row a decision; {and} narrows, {order} sorts and limits.
-- Leans on certification_decision_pk for one, certification_decision_of_person, certification_decision_by_certification.
select d.id, d.employee_id, e.external_id as employee_external_id, d.certification_id,
  c.external_id as certification_external_id, d.kind, d.holds_from, d.holds_until, d.reason, d.decided_at, d.decided_by
from certification_decision d
join employee e on e.tenant_id = :tenant and e.tenant_id = d.tenant_id and e.id = d.employee_id
join certification c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.certification_id
where d.tenant_id = :tenant {and}
{order}
