-- Which figures has each cell of unit and competency? Units two levels deep with everything below them, those above by themselves.
-- Parameter: tenant. Proficiencies are taken as kept. The best that we could write, the floor of the heat map: people are sorted into
-- the few profiles that differ in their unit or in their requirements, and proficiencies are counted by profile before they are compared.
with place as materialized (
  select k.people, h.holders, coalesce(up.path[2], k.org_unit_id) as row_id,
    dense_rank() over (order by h.holders, coalesce(up.path[2], k.org_unit_id)) as profile_id
  from (
    select e.job_id, e.org_unit_id, array_agg(e.id) as people from employee e
    where e.tenant_id = :tenant and e.active and e.deleted_at is null
    group by 1, 2
  ) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
  cross join lateral (
    select array_agg(h.id order by h.id) as holders
    from unnest(array['00000000-0000-0000-0000-000000000000', j.id]::uuid[] || fp.path || up.path
      || (array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
        '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
        '00000000-0000-0000-0000-000000000005']::uuid[])[1 : coalesce(array_position(
          array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level), 0)])
      as h (id)
    where h.id in (select r.holder_id from requirement r where r.tenant_id = :tenant)
  ) h
), profile as materialized (
  select l.profile_id, l.holders, l.row_id, sum(cardinality(l.people)) as people from place l group by 1, 2, 3
), member as materialized (
  select p.id, l.profile_id from place l
  cross join unnest(l.people) as p (id)
), required as materialized (
  select distinct on (p.profile_id, r.competency_id) p.profile_id, p.row_id, p.people, r.competency_id, r.level, r.weight
  from profile p
  join requirement r on r.tenant_id = :tenant and r.holder_id = any(p.holders)
  join competency c on c.tenant_id = :tenant and c.id = r.competency_id and c.active
  join framework f on f.tenant_id = :tenant and f.id = c.framework_id and f.state <> 'RETIRED'
  where r.active and (r.valid_from is null or r.valid_from <= current_date)
    and (r.valid_to is null or r.valid_to >= current_date)
  order by p.profile_id, r.competency_id, r.level desc,
    array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id
), rated as materialized (
  select q.row_id, q.competency_id, q.level as required, q.weight, k.level as actual, sum(k.people) as people
  from (
    select m.profile_id, k.competency_id, k.level, count(*) as people
    from member m
    join proficiency k on k.tenant_id = :tenant and k.employee_id = m.id and k.level is not null
    group by 1, 2, 3
  ) k
  join required q on q.profile_id = k.profile_id and q.competency_id = k.competency_id
  group by 1, 2, 3, 4, 5
), counted as (
  select r.row_id, r.competency_id, r.required, r.weight, r.actual, r.people from rated r
  union all select q.row_id, q.competency_id, q.level, q.weight, null, sum(q.people) from required q group by 1, 2, 3, 4
  union all select r.row_id, r.competency_id, r.required, r.weight, null, -r.people from rated r
)
select u.external_id as row_key, c.external_id as column_key, sum(t.people) as required,
  coalesce(sum(t.people) filter (where t.actual is not null), 0) as assessed,
  coalesce(sum(t.people) filter (where t.actual >= t.required), 0) as met,
  coalesce(sum(t.people) filter (where t.actual > t.required), 0) as exceeded,
  coalesce(sum(t.people) filter (where t.actual < t.required), 0) as below,
  coalesce(sum(t.people) filter (where t.actual is null), 0) as unassessed,
  coalesce(sum(t.people) filter (where t.required > t.actual
    and t.required - t.actual < 0.25 * (s.max_value - s.min_value)), 0) as low,
  coalesce(sum(t.people) filter (where t.required - t.actual >= 0.25 * (s.max_value - s.min_value)
    and t.required - t.actual < 0.5 * (s.max_value - s.min_value)), 0) as moderate,
  coalesce(sum(t.people) filter (where t.required - t.actual >= 0.5 * (s.max_value - s.min_value)), 0) as high,
  coalesce(sum(t.people * (t.required - t.actual)), 0) as shortfalls,
  sum(t.people * t.weight * greatest(0, t.required - coalesce(t.actual, s.min_value))) / (s.max_value - s.min_value)
    as priority
from counted t
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
join framework f on f.tenant_id = :tenant and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
left join org_unit u on u.tenant_id = :tenant and u.id = t.row_id
group by u.external_id, c.external_id, s.min_value, s.max_value
having sum(t.people) > 0
order by 1, 2
