-- Who falls short in a competency? One row a person. Needs standing.sql before it. Parameters: tenant, competency (external id).
select e.external_id as row_key, t.required, t.actual, t.required - t.actual as shortfall
from standing t
join employee e on e.tenant_id = :tenant and e.id = t.employee_id
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
where c.external_id = :competency and t.actual < t.required
order by t.employee_id;
