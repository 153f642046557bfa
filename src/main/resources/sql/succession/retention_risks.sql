-- Who is judged to be at risk of loss, and has no running development plan? One row a person at risk, planned or not: the
-- greatest risk first, then the greatest impact, both as shares of their scales.
-- Slots: which (over employee e). Parameters: threshold. Leans on talent_rating_of_person, plan_of_person.
select e.id, e.external_id, e.given_name, e.family_name, k.id as risk_id, k.value as risk_value, k.scale as risk_scale,
  k.rated_at as risk_at, i.id as impact_id, i.value as impact_value, i.scale as impact_scale, i.rated_at as impact_at,
  exists (
    select 1 from development_plan d
    where d.tenant_id = :tenant and d.employee_id = e.id and d.deleted_at is null and d.state in ('AGREED', 'ACTIVE')
  ) as planned
from employee e
cross join lateral (
  select r.id, r.value, r.scale, r.rated_at from talent_rating r
  where r.tenant_id = :tenant and r.employee_id = e.id and r.kind = 'RISK_OF_LOSS'
  order by r.rated_at desc, r.recorded_at desc, r.id desc limit 1
) k
left join lateral (
  select r.id, r.value, r.scale, r.rated_at from talent_rating r
  where r.tenant_id = :tenant and r.employee_id = e.id and r.kind = 'IMPACT_OF_LOSS'
  order by r.rated_at desc, r.recorded_at desc, r.id desc limit 1
) i on true
where e.tenant_id = :tenant and e.active and e.deleted_at is null and {which}
  and k.value - 1 >= :threshold * (k.scale - 1)
order by (k.value - 1) / (k.scale - 1) desc, (i.value - 1) / (i.scale - 1) desc nulls last, e.external_id, e.id
