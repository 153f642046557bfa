-- Of what these initiatives ask for: how many people are at the level today, and how many have it in a plan that runs? One row
-- an initiative and competency that is in use; only people whose gaps, and whose plans, the caller may see.
-- Slots: seen (over employee e, for levels), planned (over plan p). Parameters: initiatives, asOf.
-- Leans on initiative_demand_pk, proficiency_by_competency, plan_item_by_competency.
with demand as materialized (
  select d.initiative_id, d.competency_id, d.level, d.head_count, c.external_id, c.name, c.tier from initiative_demand d
  join competency c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  where d.tenant_id = :tenant and d.initiative_id = any(:initiatives) and c.active and c.deleted_at is null
    and f.state <> 'RETIRED' and f.deleted_at is null
), person as materialized (
  select e.id from employee e where e.tenant_id = :tenant and e.active and e.deleted_at is null and {seen}
), kept as materialized (
  select k.employee_id, k.competency_id, k.level, k.fresh_until from proficiency k
  where k.tenant_id = :tenant and k.competency_id in (select d.competency_id from demand d)
    and k.employee_id in (select e.id from person e)
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level from kept k
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select a.employee_id, a.competency_id, a.level from resolved a
), able as (
  select d.initiative_id, d.competency_id, count(*) as people from demand d
  join rated a on a.competency_id = d.competency_id and a.level >= d.level
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
select d.initiative_id, d.competency_id as id, d.external_id, d.name, d.tier, d.level, d.head_count,
  coalesce(a.people, 0) as able, coalesce(l.people, 0) as learning
from demand d
left join able a on a.initiative_id = d.initiative_id and a.competency_id = d.competency_id
left join learning l on l.initiative_id = d.initiative_id and l.competency_id = d.competency_id
order by d.initiative_id, d.name, d.competency_id
