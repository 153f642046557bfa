-- What do these activities develop? Takes it out of their JSON into rows. Parameters: ids. Leans on activity_develops_pk.
with gone as (
  delete from activity_develops d where d.tenant_id = :tenant and d.activity_id = any(:ids)
    and not exists (
      select 1 from activity a cross join lateral jsonb_array_elements(a.develops) as e (develops)
      where a.tenant_id = :tenant and a.tenant_id = d.tenant_id and a.id = d.activity_id
        and (e.develops ->> 'competencyId')::uuid = d.competency_id)
)
insert into activity_develops (tenant_id, activity_id, competency_id, from_level, to_level)
select :tenant, a.id, (e.develops ->> 'competencyId')::uuid, (e.develops ->> 'fromLevel')::numeric,
  (e.develops ->> 'toLevel')::numeric
from activity a
cross join lateral jsonb_array_elements(a.develops) as e (develops)
where a.tenant_id = :tenant and a.id = any(:ids)
on conflict (tenant_id, activity_id, competency_id) do update
set from_level = excluded.from_level, to_level = excluded.to_level
