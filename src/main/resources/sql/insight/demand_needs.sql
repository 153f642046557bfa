-- What does a forecast say of competencies? One row a job (in a unit, where that asks for more) or
-- initiative, competency and quarter; {and} narrows, {order} sorts and limits.
-- Parameters: forecast. Leans on demand_forecast_need_of.
select n.id, n.job_id, j.external_id as job_external_id, j.title as job_title, n.org_unit_id,
  u.external_id as org_unit_external_id, u.name as org_unit_name, n.initiative_id,
  i.external_id as initiative_external_id, i.name as initiative_name, n.competency_id, c.external_id, c.name, c.tier, n.quarter, n.level,
  n.demand, n.heads, n.qualified, n.developing, n.shortfall, n.trainable, n.movable, n.training, n.hiring
from demand_forecast_need n
join competency c on c.tenant_id = :tenant and c.tenant_id = n.tenant_id and c.id = n.competency_id
left join job j on j.tenant_id = :tenant and j.tenant_id = n.tenant_id and j.id = n.job_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = n.tenant_id and u.id = n.org_unit_id
left join initiative i on i.tenant_id = :tenant and i.tenant_id = n.tenant_id and i.id = n.initiative_id
where n.tenant_id = :tenant and n.forecast_id = :forecast {and}
{order}
