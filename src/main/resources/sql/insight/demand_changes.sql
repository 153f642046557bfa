-- How do two forecasts differ? One row a job (in a unit) or initiative, competency and quarter by its first day of which they say
-- something else; {and} narrows, {order} sorts and limits. Parameters: before, after (forecasts). Leans on demand_forecast_need_of.
with told as materialized (
  select n.forecast_id, n.id, n.job_id, n.org_unit_id, n.initiative_id, n.competency_id, n.quarter, n.level,
    n.demand, n.qualified + n.developing as supply, n.shortfall, n.training, n.hiring,
    (f.base_day + make_interval(months => 3 * (n.quarter - 1)))::date as starts_on
  from demand_forecast_need n
  join demand_forecast f on f.tenant_id = :tenant and f.tenant_id = n.tenant_id and f.id = n.forecast_id
  where n.tenant_id = :tenant and n.forecast_id in (:before, :after)
), paired as (
  select coalesce(b.id, a.id) as id, coalesce(b.job_id, a.job_id) as job_id,
    coalesce(b.org_unit_id, a.org_unit_id) as org_unit_id, coalesce(b.initiative_id, a.initiative_id) as initiative_id,
    coalesce(b.competency_id, a.competency_id) as competency_id, coalesce(b.starts_on, a.starts_on) as starts_on, b.level as before_level, b.demand as before_demand, b.supply as before_supply,
    b.shortfall as before_shortfall, b.training as before_training, b.hiring as before_hiring, a.level as after_level,
    a.demand as after_demand, a.supply as after_supply, a.shortfall as after_shortfall, a.training as after_training,
    a.hiring as after_hiring
  from (select t.* from told t where t.forecast_id = :before) b
  full join (select t.* from told t where t.forecast_id = :after) a on a.competency_id = b.competency_id and a.starts_on = b.starts_on
    and coalesce(a.job_id, a.initiative_id) = coalesce(b.job_id, b.initiative_id)
    and coalesce(a.org_unit_id, a.job_id, a.initiative_id) = coalesce(b.org_unit_id, b.job_id, b.initiative_id)
)
select n.id, n.job_id, j.external_id as job_external_id, j.title as job_title, n.org_unit_id,
  u.external_id as org_unit_external_id, u.name as org_unit_name, n.initiative_id,
  i.external_id as initiative_external_id, i.name as initiative_name, n.competency_id, c.external_id, c.name, c.tier, n.starts_on,
  n.before_level, n.before_demand, n.before_supply, n.before_shortfall, n.before_training, n.before_hiring, n.after_level, n.after_demand,
  n.after_supply, n.after_shortfall, n.after_training, n.after_hiring
from paired n
join competency c on c.tenant_id = :tenant and c.id = n.competency_id
left join job j on j.tenant_id = :tenant and j.id = n.job_id
left join org_unit u on u.tenant_id = :tenant and u.id = n.org_unit_id
left join initiative i on i.tenant_id = :tenant and i.id = n.initiative_id
where (n.before_level, n.before_demand, n.before_supply, n.before_training, n.before_hiring)
  is distinct from (n.after_level, n.after_demand, n.after_supply, n.after_training, n.after_hiring) {and}
{order}
