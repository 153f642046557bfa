-- What do these initiatives ask for? Takes it out of their JSON into rows. Parameters: ids. Leans on initiative_demand_pk.
with told as materialized (
  select i.id as initiative_id, (d.demand ->> 'competencyId')::uuid as competency_id, (d.demand ->> 'level')::numeric as level,
    (d.demand ->> 'headCount')::int as head_count, (d.demand ->> 'weight')::numeric as weight,
    (d.demand ->> 'critical')::bool as critical
  from initiative i
  cross join lateral jsonb_array_elements(i.demands) as d (demand)
  where i.tenant_id = :tenant and i.id = any(:ids)
), gone as (
  delete from initiative_demand g where g.tenant_id = :tenant and g.initiative_id = any(:ids)
    and not exists (select 1 from told t where t.initiative_id = g.initiative_id and t.competency_id = g.competency_id)
)
insert into initiative_demand (tenant_id, initiative_id, competency_id, level, head_count, weight, critical)
select :tenant, t.initiative_id, t.competency_id, t.level, t.head_count, t.weight, t.critical from told t
on conflict (tenant_id, initiative_id, competency_id) do update set level = excluded.level,
  head_count = excluded.head_count, weight = excluded.weight, critical = excluded.critical
