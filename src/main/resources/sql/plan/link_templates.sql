-- What do these templates refer to? Takes it out of their JSON into rows. Parameters: ids. Leans on plan_template_use_pk.
with told as materialized (
  select t.id as template_id, (i.item ->> 'competencyId')::uuid as used_id, 'competency' as kind
  from plan_template t
  cross join lateral jsonb_array_elements(t.items) as i (item)
  where t.tenant_id = :tenant and t.id = any(:ids)
  union
  select t.id, (a.action ->> 'activityId')::uuid, 'activity'
  from plan_template t
  cross join lateral jsonb_array_elements(t.items) as i (item)
  cross join lateral jsonb_array_elements(i.item -> 'actions') as a (action)
  where t.tenant_id = :tenant and t.id = any(:ids) and a.action ->> 'activityId' is not null
), gone as (
  delete from plan_template_use u where u.tenant_id = :tenant and u.template_id = any(:ids)
    and not exists (select 1 from told d where d.template_id = u.template_id and d.used_id = u.used_id)
)
insert into plan_template_use (tenant_id, template_id, used_id, competency_id, activity_id)
select :tenant, d.template_id, d.used_id, case when d.kind = 'competency' then d.used_id end,
  case when d.kind = 'activity' then d.used_id end
from told d
on conflict (tenant_id, template_id, used_id) do nothing
