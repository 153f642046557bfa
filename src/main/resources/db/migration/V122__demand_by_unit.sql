-- Forecasts tell what units require, too, and can be deleted: what they said goes, and that they were made stays.

alter table demand_forecast_need add column org_unit_id uuid;
alter table demand_forecast_need add constraint demand_forecast_need_unit_job check (org_unit_id is null or job_id is not null);
alter table demand_forecast_need add constraint demand_forecast_need_unit foreign key (tenant_id, org_unit_id)
  references org_unit (tenant_id, id);
create index demand_forecast_need_by_unit on demand_forecast_need (tenant_id, org_unit_id) where org_unit_id is not null;

alter table demand_forecast add column deleted_at timestamptz;
grant update (deleted_at) on demand_forecast to espalier_app;
grant delete on demand_forecast_job, demand_forecast_need to espalier_app;
