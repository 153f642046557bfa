-- What was forecast? One row a forecast; {and} narrows, {order} sorts and limits. Leans on demand_forecast_pk, demand_forecast_of.
select f.id, f.scenario_id, s.external_id as scenario_external_id, f.name, f.base_day, f.quarters, f.facts_as_of, f.digest,
  f.assumptions, f.created_at, f.created_by, f.deleted_at
from demand_forecast f
join demand_scenario s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scenario_id
where f.tenant_id = :tenant {and}
{order}
