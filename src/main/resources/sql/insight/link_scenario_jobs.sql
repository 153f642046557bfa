-- Which jobs do these scenarios speak of? Takes them out of their lists. Parameters: ids. Leans on demand_scenario_job_pk.
with told as materialized (
  select s.id as scenario_id, (l.line ->> 'jobId')::uuid as job_id
  from demand_scenario s
  cross join lateral jsonb_array_elements(s.head_counts || s.retirements || s.hires || (s.attrition -> 'rates')) as l (line)
  where s.tenant_id = :tenant and s.id = any(:ids) and l.line ->> 'jobId' is not null
  union
  select s.id, (m.move ->> 'fromJobId')::uuid
  from demand_scenario s
  cross join lateral jsonb_array_elements(s.moves) as m (move)
  where s.tenant_id = :tenant and s.id = any(:ids)
  union
  select s.id, (m.move ->> 'toJobId')::uuid
  from demand_scenario s
  cross join lateral jsonb_array_elements(s.moves) as m (move)
  where s.tenant_id = :tenant and s.id = any(:ids)
), gone as (
  delete from demand_scenario_job x where x.tenant_id = :tenant and x.scenario_id = any(:ids)
    and not exists (select 1 from told t where t.scenario_id = x.scenario_id and t.job_id = x.job_id)
)
insert into demand_scenario_job (tenant_id, scenario_id, job_id)
select :tenant, t.scenario_id, t.job_id from told t
on conflict (tenant_id, scenario_id, job_id) do nothing
