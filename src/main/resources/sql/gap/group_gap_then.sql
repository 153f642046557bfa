-- How far was a group from what was required of it at a moment? One row a competency, resolved from the evidence.
-- The group is chosen by what its people were then; units and families above as they were then.
-- Slots: filter, visible (over employee e), competencies (over q). Parameters: asOf, day, moderate, high (severity bands).
-- Leans on evidence_of_person and past_state_pk.
with staff as materialized (
  select e.id, e.job_id, e.org_unit_id from (
    select t.tenant_id, t.id, t.manager_id,
      case when s.state is null then t.job_id else (s.state ->> 'job_id')::uuid end as job_id,
      case when s.state is null then t.org_unit_id else (s.state ->> 'org_unit_id')::uuid end as org_unit_id,
      case when s.state is null then t.active else (s.state ->> 'active')::bool end as active
    from employee t
    left join lateral (
      select p.state from past_state p
      where p.tenant_id = :tenant and p.subject_id = t.id and p.held_until > :asOf
      order by p.held_until limit 1
    ) s on true
    where t.tenant_id = :tenant and t.deleted_at is null and (t.hire_date is null or t.hire_date <= :day)
  ) e
  where e.active and {filter} and {visible}
), {include gap/trees_then}, job_then as (
  select j.id, case when s.state is null then j.job_family_id else (s.state ->> 'job_family_id')::uuid end
      as job_family_id,
    case when s.state is null then j.leadership_level else s.state ->> 'leadership_level' end as leadership_level
  from job j
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = j.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where j.tenant_id = :tenant
), profile as materialized (
  select row_number() over () as profile_id, k.job_id, k.org_unit_id,
    {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select distinct p.job_id, p.org_unit_id from staff p) k
  left join job_then j on j.id = k.job_id
  left join family_path_then fp on fp.node_id = j.job_family_id
  left join unit_path_then up on up.node_id = k.org_unit_id
), {include competency/policy_then}, {include competency/required_then}, {include competency/effective}, wanted as (
  select distinct x.employee_id, x.competency_id from evidence x
  join staff p on p.id = x.employee_id
  where x.tenant_id = :tenant and x.observed_at <= :asOf
), {include competency/resolved}, rated as (
  -- equal cases are counted first, so that arithmetic is done once a case and not once a person
  select q.competency_id, q.level as required, q.weight, d.level as actual, count(*) as people
  from staff p
  join profile r on r.job_id is not distinct from p.job_id and r.org_unit_id is not distinct from p.org_unit_id
  join effective q on q.profile_id = r.profile_id
  left join resolved d on d.employee_id = p.id and d.competency_id = q.competency_id
  where {competencies}
  group by q.competency_id, q.level, q.weight, d.level
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
