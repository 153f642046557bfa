-- Which competencies do these things name? Takes them out of their JSON into rows. Slot: table. Parameters: ids.
-- Leans on the key of the table of topics.
with told as materialized (
  select distinct g.id as thing_id, (c.named ->> 'competencyId')::uuid as competency_id
  from {table} g
  cross join lateral jsonb_array_elements(g.topics) as c (named)
  where g.tenant_id = :tenant and g.id = any(:ids)
), gone as (
  delete from {table}_topic x where x.tenant_id = :tenant and x.{table}_id = any(:ids)
    and not exists (select 1 from told t where t.thing_id = x.{table}_id and t.competency_id = x.competency_id)
)
insert into {table}_topic (tenant_id, {table}_id, competency_id)
select :tenant, t.thing_id, t.competency_id from told t
on conflict (tenant_id, {table}_id, competency_id) do nothing
