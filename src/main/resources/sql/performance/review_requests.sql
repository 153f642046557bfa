-- In whose reviews was somebody asked to say something? One row each; {and} narrows, {order} sorts and limits.
-- Leans on review_rater_by_employee.
select a.id, a.review_id, a.kind, a.submitted_at, r.state, r.employee_id, e.external_id as employee_external_id, e.given_name,
  e.family_name, c.id as cycle_id, c.external_id as cycle_external_id, c.name as cycle_name, c.period_start, c.period_end,
  a.updated_at, a.version
from review_rater a
join review r on r.tenant_id = :tenant and r.tenant_id = a.tenant_id and r.id = a.review_id
join review_cycle c on c.tenant_id = :tenant and c.tenant_id = r.tenant_id and c.id = r.cycle_id
join employee e on e.tenant_id = :tenant and e.tenant_id = r.tenant_id and e.id = r.employee_id
where a.tenant_id = :tenant and a.confirmed_at is not null {and}
{order}
