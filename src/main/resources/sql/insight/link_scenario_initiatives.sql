-- Which initiatives do these scenarios pick? Takes them out of their lists. Parameters: ids.
-- Leans on demand_scenario_initiative_pk.
with told as materialized (
  select s.id as scenario_id, (l.picked ->> 'initiativeId')::uuid as initiative_id
  from demand_scenario s
  cross join lateral jsonb_array_elements(coalesce(s.initiatives, '[]'::jsonb)) as l (picked)
  where s.tenant_id = :tenant and s.id = any(:ids)
), gone as (
  delete from demand_scenario_initiative x where x.tenant_id = :tenant and x.scenario_id = any(:ids)
    and not exists (select 1 from told t where t.scenario_id = x.scenario_id and t.initiative_id = x.initiative_id)
)
insert into demand_scenario_initiative (tenant_id, scenario_id, initiative_id)
select :tenant, t.scenario_id, t.initiative_id from told t
on conflict (tenant_id, scenario_id, initiative_id) do nothing
