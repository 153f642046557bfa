-- Which competencies do these goals name? Takes them out of their JSON into rows. Parameters: ids. Leans on goal_competency_pk.
with told as materialized (
  select distinct g.id as goal_id, (c.named ->> 'competencyId')::uuid as competency_id
  from goal g
  cross join lateral jsonb_array_elements(g.competencies) as c (named)
  where g.tenant_id = :tenant and g.id = any(:ids)
), gone as (
  delete from goal_competency x where x.tenant_id = :tenant and x.goal_id = any(:ids)
    and not exists (select 1 from told t where t.goal_id = x.goal_id and t.competency_id = x.competency_id)
)
insert into goal_competency (tenant_id, goal_id, competency_id)
select :tenant, t.goal_id, t.competency_id from told t
on conflict (tenant_id, goal_id, competency_id) do nothing
