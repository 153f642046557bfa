-- Forecasts of demand: what follows from a scenario and from what was known when it was made. They are kept with all that they assume, and
-- never change.

create table demand_forecast (
  tenant_id text collate "C" not null,
  id uuid not null,
  scenario_id uuid not null,
  name text not null,
  base_day date not null,
  quarters int not null,
  facts_as_of timestamptz not null,
  digest text collate "C" not null,
  assumptions jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  constraint demand_forecast_pk primary key (tenant_id, id)
);
select espalier.distribute('demand_forecast');
select espalier.protect('demand_forecast', 'select, insert');
-- Append-only, but for who made it if that is somebody who is erased.
grant update (created_by) on demand_forecast to espalier_app;
alter table demand_forecast add constraint demand_forecast_scenario foreign key (tenant_id, scenario_id)
  references demand_scenario (tenant_id, id);
create index demand_forecast_of on demand_forecast (tenant_id, scenario_id, id);

create table demand_forecast_job (
  tenant_id text collate "C" not null,
  id uuid not null,
  forecast_id uuid not null,
  job_id uuid not null,
  quarter int not null,
  opening numeric not null,
  leaving numeric not null,
  retiring numeric not null,
  moved_out numeric not null,
  moved_in numeric not null,
  hired numeric not null,
  heads numeric not null,
  planned numeric not null,
  surplus numeric not null,
  shortage numeric not null,
  movable numeric not null,
  hiring numeric not null,
  constraint demand_forecast_job_pk primary key (tenant_id, id)
);
select espalier.distribute('demand_forecast_job');
select espalier.protect('demand_forecast_job', 'select, insert');
alter table demand_forecast_job add constraint demand_forecast_job_in foreign key (tenant_id, forecast_id)
  references demand_forecast (tenant_id, id);
alter table demand_forecast_job add constraint demand_forecast_job_about foreign key (tenant_id, job_id)
  references job (tenant_id, id);
create index demand_forecast_job_of on demand_forecast_job (tenant_id, forecast_id, id);
create index demand_forecast_job_by_job on demand_forecast_job (tenant_id, job_id);

create table demand_forecast_need (
  tenant_id text collate "C" not null,
  id uuid not null,
  forecast_id uuid not null,
  job_id uuid,
  initiative_id uuid,
  competency_id uuid not null,
  quarter int not null,
  level numeric not null,
  demand numeric not null,
  heads numeric not null,
  qualified numeric not null,
  developing numeric not null,
  shortfall numeric not null,
  trainable numeric not null,
  movable numeric not null,
  training numeric not null,
  hiring numeric not null,
  constraint demand_forecast_need_pk primary key (tenant_id, id),
  constraint demand_forecast_need_asker check ((job_id is null) <> (initiative_id is null))
);
select espalier.distribute('demand_forecast_need');
select espalier.protect('demand_forecast_need', 'select, insert');
alter table demand_forecast_need add constraint demand_forecast_need_in foreign key (tenant_id, forecast_id)
  references demand_forecast (tenant_id, id);
alter table demand_forecast_need add constraint demand_forecast_need_job foreign key (tenant_id, job_id)
  references job (tenant_id, id);
alter table demand_forecast_need add constraint demand_forecast_need_initiative foreign key (tenant_id, initiative_id)
  references initiative (tenant_id, id);
alter table demand_forecast_need add constraint demand_forecast_need_competency foreign key (tenant_id, competency_id)
  references competency (tenant_id, id);
create index demand_forecast_need_of on demand_forecast_need (tenant_id, forecast_id, id);
create index demand_forecast_need_by_job on demand_forecast_need (tenant_id, job_id) where job_id is not null;
create index demand_forecast_need_by_initiative on demand_forecast_need (tenant_id, initiative_id)
  where initiative_id is not null;
create index demand_forecast_need_by_competency on demand_forecast_need (tenant_id, competency_id);
