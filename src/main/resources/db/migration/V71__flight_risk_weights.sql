-- How much the factors of flight risk weigh. One row a tenant, once it sets other weights than the usual ones.
create table flight_risk_setting (
  tenant_id text collate "C" not null,
  id uuid not null,
  tenure numeric not null,
  time_in_job numeric not null,
  no_plan numeric not null,
  no_growth numeric not null,
  shortfall numeric not null,
  only_cover numeric not null,
  version int not null,
  updated_at timestamptz not null,
  updated_by text not null,
  constraint flight_risk_setting_pk primary key (tenant_id),
  constraint flight_risk_setting_sane
    check (least(tenure, time_in_job, no_plan, no_growth, shortfall, only_cover) >= 0
      and tenure + time_in_job + no_plan + no_growth + shortfall + only_cover > 0)
);
select espalier.distribute('flight_risk_setting');
select espalier.protect('flight_risk_setting', 'select, insert, update');
