-- How far is a group from what is required of it? One row a competency; today's answer, from kept proficiencies.
-- Slots: filter, visible (over employee e), competencies (over q). Parameters: asOf, day, moderate, high (severity bands).
-- Leans on requirement_by_holder and one pass over proficiency.
with staff as materialized (
  select e.id, e.job_id, e.org_unit_id from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
), profile as materialized (
  select row_number() over () as profile_id, k.job_id, k.org_unit_id,
    {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select distinct p.job_id, p.org_unit_id from staff p) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, wanted as (
  select k.employee_id, k.competency_id from proficiency k
  join staff p on p.id = k.employee_id
  where k.tenant_id = :tenant and k.fresh_until <= :asOf
), {include competency/resolved}, rated as (
  -- equal cases are counted first, so that arithmetic is done once a case and not once a person
  select q.competency_id, q.level as required, q.weight, case when k.fresh_until <= :asOf then d.level else k.level end as actual, count(*) as people
  from staff p
  join profile r on r.job_id is not distinct from p.job_id and r.org_unit_id is not distinct from p.org_unit_id
  join effective q on q.profile_id = r.profile_id
  left join proficiency k on k.tenant_id = :tenant and k.employee_id = p.id and k.competency_id = q.competency_id
  left join resolved d on d.employee_id = p.id and d.competency_id = q.competency_id
  where {competencies}
  group by 1, 2, 3, 4
)
select c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value,
  sum(t.people) as required,
  coalesce(sum(t.people) filter (where t.actual >= t.required), 0) as met,
  coalesce(sum(t.people) filter (where t.actual > t.required), 0) as exceeded,
  coalesce(sum(t.people) filter (where t.actual < t.required), 0) as below,
  coalesce(sum(t.people) filter (where t.actual is null), 0) as unassessed,
  sum(t.people * (t.required - t.actual)) as shortfall_sum,
  sum(t.people * t.weight * greatest(0, t.required - coalesce(t.actual, s.min_value))) as weighted_sum,
  coalesce(sum(t.people) filter (
    where t.required - t.actual > 0 and t.required - t.actual < :moderate * (s.max_value - s.min_value)), 0) as low,
  coalesce(sum(t.people) filter (
    where t.required - t.actual >= :moderate * (s.max_value - s.min_value)
      and t.required - t.actual < :high * (s.max_value - s.min_value)), 0) as moderate,
  coalesce(sum(t.people) filter (
    where t.required - t.actual >= :high * (s.max_value - s.min_value)), 0) as high,
  (select count(*) from staff) as population
from rated t
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
group by c.id, c.external_id, c.name, c.tier, s.id, s.min_value, s.max_value
order by c.name, c.id
