-- What does a forecast say of jobs? One row a job and quarter; {and} narrows, {order} sorts and limits. Parameters: forecast.
-- Leans on demand_forecast_job_of.
select n.id, n.job_id, j.external_id as job_external_id, j.title as job_title, n.quarter, n.opening, n.leaving, n.retiring, n.moved_out,
  n.moved_in, n.hired, n.heads, n.planned, n.surplus, n.shortage, n.movable, n.hiring
from demand_forecast_job n
join job j on j.tenant_id = :tenant and j.tenant_id = n.tenant_id and j.id = n.job_id
where n.tenant_id = :tenant and n.forecast_id = :forecast {and}
{order}
