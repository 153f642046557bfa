-- Keeps what was forecast of competencies. Parameters: forecast, needs (JSON).
insert into demand_forecast_need (tenant_id, id, forecast_id, job_id, org_unit_id, initiative_id, competency_id, quarter, level, demand, heads,
  qualified, developing, shortfall, trainable, movable, training, hiring)
select :tenant, (r.told ->> 'id')::uuid, :forecast, (r.told ->> 'job')::uuid, (r.told ->> 'unit')::uuid, (r.told ->> 'initiative')::uuid,
  (r.told ->> 'competency')::uuid, (r.told ->> 'quarter')::int, (r.told ->> 'level')::numeric, (r.told ->> 'demand')::numeric,
  (r.told ->> 'heads')::numeric, (r.told ->> 'qualified')::numeric, (r.told ->> 'developing')::numeric,
  (r.told ->> 'shortfall')::numeric, (r.told ->> 'trainable')::numeric, (r.told ->> 'movable')::numeric,
  (r.told ->> 'training')::numeric, (r.told ->> 'hiring')::numeric
from jsonb_array_elements(:needs::jsonb) as r (told)
