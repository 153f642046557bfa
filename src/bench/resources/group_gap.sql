-- How far are all people of a tenant from what is required of them? One row a competency.
-- Parameter: tenant. Proficiencies are taken as kept.
with holder as (
  -- what somebody in a job of a unit has part in, as far as anything is required there
  select k.job_id, k.org_unit_id, h.id
  from (
    select distinct e.job_id, e.org_unit_id from employee e
    where e.tenant_id = :tenant and e.active and e.deleted_at is null
  ) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
  cross join unnest(array['00000000-0000-0000-0000-000000000000', j.id]::uuid[] || fp.path || up.path
    || (array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
      '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
      '00000000-0000-0000-0000-000000000005']::uuid[])[1 : coalesce(array_position(
        array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level), 0)]) as h (id)
), required as (
  select distinct on (h.job_id, h.org_unit_id, r.competency_id)
    h.job_id, h.org_unit_id, r.competency_id, r.level, r.weight
  from holder h
  join requirement r on r.tenant_id = :tenant and r.holder_id = h.id
  join competency c on c.tenant_id = :tenant and c.id = r.competency_id and c.active
  join framework f on f.tenant_id = :tenant and f.id = c.framework_id and f.state <> 'RETIRED'
  where r.active and (r.valid_from is null or r.valid_from <= current_date)
    and (r.valid_to is null or r.valid_to >= current_date)
  order by h.job_id, h.org_unit_id, r.competency_id, r.level desc,
    array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id
), counted as (
  select q.competency_id, q.level as required, q.weight, k.level as actual, count(*) as people
  from employee e
  join required q on q.job_id = e.job_id and q.org_unit_id = e.org_unit_id
  left join proficiency k on k.tenant_id = :tenant and k.employee_id = e.id and k.competency_id = q.competency_id
  where e.tenant_id = :tenant and e.active and e.deleted_at is null
  group by 1, 2, 3, 4
)
select c.external_id, sum(t.people) as required,
  coalesce(sum(t.people) filter (where t.actual >= t.required), 0) as met,
  coalesce(sum(t.people) filter (where t.actual > t.required), 0) as exceeded,
  coalesce(sum(t.people) filter (where t.actual < t.required), 0) as below,
  coalesce(sum(t.people) filter (where t.actual is null), 0) as unassessed,
  coalesce(sum(t.people) filter (where t.required > t.actual
    and t.required - t.actual < 0.25 * (s.max_value - s.min_value)), 0) as low,
  coalesce(sum(t.people) filter (where t.required - t.actual >= 0.25 * (s.max_value - s.min_value)
    and t.required - t.actual < 0.5 * (s.max_value - s.min_value)), 0) as moderate,
  coalesce(sum(t.people) filter (where t.required - t.actual >= 0.5 * (s.max_value - s.min_value)), 0) as high,
  sum(t.people * (t.required - t.actual)) / sum(t.people) filter (where t.actual is not null) as mean_shortfall,
  sum(t.people * t.weight * greatest(0, t.required - coalesce(t.actual, s.min_value))) / (s.max_value - s.min_value)
    as priority
from counted t
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
join framework f on f.tenant_id = :tenant and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
group by c.external_id, c.name, s.min_value, s.max_value
order by c.name
