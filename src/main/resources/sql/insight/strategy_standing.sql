-- How do people stand to what initiatives ask for today? Gives: member, policy, demanded (initiative_id, competency and what it is, level,
-- head_count, weight, critical) and standing (initiative_id, competency_id, employee_id, part, level, due). HAS is at the level or above;
-- DEVELOPING is not, and has an open item of an agreed plan, or an open assignment whose completion proves it, that leads there, due is the
-- earliest day of these (insight/developing); COULD is neither, and lacks :within levels of the scale at most. Slots: filter, visible (over employee e).
-- Parameters: initiatives, asOf, within. Leans on initiative_demand_pk, proficiency_pk, plan_item_by_competency,
-- activity_develops_by_competency.
{include gap/staff_now}, member as materialized (
  select p.id from staff p
), {include competency/policy_now}, demanded as materialized (
  select d.initiative_id, d.competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value, s.levels, d.level,
    d.head_count, d.weight, d.critical
  from initiative_demand d
  join competency c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.competency_id
  join policy f on f.framework_id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = c.tenant_id and s.id = f.scale_id
  where d.tenant_id = :tenant and d.initiative_id = any(:initiatives) and c.active and f.state <> 'RETIRED'
), {include insight/gap_rated_now}, able as materialized (
  select d.initiative_id, d.competency_id, r.employee_id, r.level
  from demanded d
  join rated r on r.competency_id = d.competency_id and r.level >= d.level
), sought as (
  select d.competency_id from demanded d
), {include insight/developing}, coming as materialized (
  select d.initiative_id, d.competency_id, l.employee_id, min(l.due) as due
  from demanded d
  join planned l on l.competency_id = d.competency_id and l.level >= d.level
  join member m on m.id = l.employee_id
  left join able x on x.initiative_id = d.initiative_id and x.competency_id = d.competency_id and x.employee_id = l.employee_id
  where x.employee_id is null
  group by 1, 2, 3
), standing as (
  select x.initiative_id, x.competency_id, x.employee_id, 'HAS' as part, x.level, null::date as due from able x
  union all
  select g.initiative_id, g.competency_id, g.employee_id, 'DEVELOPING', r.level, g.due
  from coming g
  left join rated r on r.employee_id = g.employee_id and r.competency_id = g.competency_id
  union all
  select d.initiative_id, d.competency_id, r.employee_id, 'COULD', r.level, null
  from demanded d
  join rated r on r.competency_id = d.competency_id and r.level < d.level
  left join coming g on g.initiative_id = d.initiative_id and g.competency_id = d.competency_id and g.employee_id = r.employee_id
  where g.employee_id is null and :within >= (
    select count(*) from jsonb_array_elements(d.levels) as l (told)
    where (l.told ->> 'value')::numeric > r.level and (l.told ->> 'value')::numeric <= d.level)
)
