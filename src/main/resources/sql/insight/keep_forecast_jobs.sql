-- Keeps what was forecast of jobs. Parameters: forecast, jobs (JSON).
insert into demand_forecast_job (tenant_id, id, forecast_id, job_id, quarter, opening, leaving, retiring, moved_out, moved_in, hired,
  heads, planned, surplus, shortage, movable, hiring)
select :tenant, (r.told ->> 'id')::uuid, :forecast, (r.told ->> 'job')::uuid, (r.told ->> 'quarter')::int,
  (r.told ->> 'opening')::numeric, (r.told ->> 'leaving')::numeric, (r.told ->> 'retiring')::numeric,
  (r.told ->> 'movedOut')::numeric, (r.told ->> 'movedIn')::numeric, (r.told ->> 'hired')::numeric,
  (r.told ->> 'heads')::numeric, (r.told ->> 'planned')::numeric, (r.told ->> 'surplus')::numeric,
  (r.told ->> 'shortage')::numeric, (r.told ->> 'movable')::numeric, (r.told ->> 'hiring')::numeric
from jsonb_array_elements(:jobs::jsonb) as r (told)
