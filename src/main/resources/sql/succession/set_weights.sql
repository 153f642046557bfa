-- Sets how much the factors of flight risk weigh for the tenant. Parameters: id, tenure, timeInJob, noPlan, noGrowth, shortfall, onlyCover, revision (as it was
-- read, 0 for the usual weights), now, actor.
-- Leans on flight_risk_setting_pk.
insert into flight_risk_setting (tenant_id, id, tenure, time_in_job, no_plan, no_growth, shortfall, only_cover, version, updated_at,
  updated_by)
values (:tenant, :id, :tenure, :timeInJob, :noPlan, :noGrowth, :shortfall, :onlyCover, 1, :now, :actor)
on conflict (tenant_id) do update
set tenure = excluded.tenure, time_in_job = excluded.time_in_job, no_plan = excluded.no_plan, no_growth = excluded.no_growth,
  shortfall = excluded.shortfall, only_cover = excluded.only_cover, version = flight_risk_setting.version + 1,
  updated_at = excluded.updated_at, updated_by = excluded.updated_by
where flight_risk_setting.version = :revision
