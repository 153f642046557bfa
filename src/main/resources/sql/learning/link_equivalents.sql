-- What counts as these activities? Takes it out of their JSON into rows. Parameters: ids. Leans on activity_equivalent_pk.
with gone as (
  delete from activity_equivalent q where q.tenant_id = :tenant and q.activity_id = any(:ids)
    and not exists (
      select 1 from activity a cross join lateral jsonb_array_elements(a.equivalents) as e (other)
      where a.tenant_id = :tenant and a.tenant_id = q.tenant_id and a.id = q.activity_id
        and (e.other ->> 'activityId')::uuid = q.equivalent_id)
)
insert into activity_equivalent (tenant_id, activity_id, equivalent_id)
select distinct :tenant, a.id, (e.other ->> 'activityId')::uuid
from activity a
cross join lateral jsonb_array_elements(a.equivalents) as e (other)
where a.tenant_id = :tenant and a.id = any(:ids)
on conflict (tenant_id, activity_id, equivalent_id) do nothing
