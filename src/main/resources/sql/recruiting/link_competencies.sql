-- Which competencies do these requisitions ask for by themselves? Takes it out of their JSON into rows. Parameters: ids.
-- Leans on requisition_competency_pk.
with told as materialized (
  select q.id as requisition_id, (c.asked ->> 'competencyId')::uuid as competency_id, (c.asked ->> 'level')::numeric as level,
    (c.asked ->> 'weight')::numeric as weight, (c.asked ->> 'critical')::bool as critical
  from requisition q
  cross join lateral jsonb_array_elements(q.competencies) as c (asked)
  where q.tenant_id = :tenant and q.id = any(:ids)
), gone as (
  delete from requisition_competency x where x.tenant_id = :tenant and x.requisition_id = any(:ids)
    and not exists (
      select 1 from told t where t.requisition_id = x.requisition_id and t.competency_id = x.competency_id)
)
insert into requisition_competency (tenant_id, requisition_id, competency_id, level, weight, critical)
select :tenant, t.requisition_id, t.competency_id, t.level, t.weight, t.critical from told t
on conflict (tenant_id, requisition_id, competency_id) do update set level = excluded.level, weight = excluded.weight,
  critical = excluded.critical
