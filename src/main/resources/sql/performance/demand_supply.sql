-- Of what these initiatives ask for: how many people are at the level today, and how many have it in a plan that runs? One row
-- an initiative and competency; only people whose gaps, and whose plans, the caller may see.
-- Slots: seen (over employee e, for levels), planned (over plan p). Parameters: initiatives, asOf.
-- Leans on initiative_demand_pk, proficiency_by_competency, plan_item_by_competency.
with demand as materialized (
  select d.initiative_id, d.competency_id, d.level, d.head_count from initiative_demand d
  where d.tenant_id = :tenant and d.initiative_id = any(:initiatives)
), wanted as (
  select k.employee_id, k.competency_id from proficiency k
  where k.tenant_id = :tenant and k.fresh_until <= :asOf
    and k.competency_id in (select d.competency_id from demand d)
), {include competency/policy_now}, {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level from proficiency k
  where k.tenant_id = :tenant and k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
    and k.competency_id in (select d.competency_id from demand d)
  union all
  select a.employee_id, a.competency_id, a.level from resolved a
), able as (
  select d.initiative_id, d.competency_id, count(*) as people from demand d
  join rated a on a.competency_id = d.competency_id and a.level >= d.level
  join employee e on e.tenant_id = :tenant and e.id = a.employee_id
  where e.active and e.deleted_at is null and {seen}
  group by 1, 2
), learning as (
  select d.initiative_id, d.competency_id, count(distinct p.employee_id) as people from demand d
  join plan_item m on m.tenant_id = :tenant and m.competency_id = d.competency_id and m.state = 'OPEN'
  join development_plan p on p.tenant_id = :tenant and p.id = m.plan_id and p.deleted_at is null
    and p.state not in ('COMPLETED', 'CANCELLED')
  join employee x on x.tenant_id = :tenant and x.id = p.employee_id and x.active and x.deleted_at is null
  where {planned}
  group by 1, 2
)
select d.initiative_id, c.id, c.external_id, c.name, c.tier, d.level, d.head_count, coalesce(a.people, 0) as able,
  coalesce(l.people, 0) as learning
from demand d
join competency c on c.tenant_id = :tenant and c.id = d.competency_id
left join able a on a.initiative_id = d.initiative_id and a.competency_id = d.competency_id
left join learning l on l.initiative_id = d.initiative_id and l.competency_id = d.competency_id
order by d.initiative_id, c.name, c.id
