-- What is required of a person, and what of it can the person do? One row a competency.
-- Parameters: tenant, employee. Proficiencies are taken as kept; a row that may have turned since is told as stale.
with person as (
  select e.tenant_id, e.id, e.external_id, e.given_name, e.family_name, j.id as job_id,
    j.external_id as job_external_id, j.title,
    array['00000000-0000-0000-0000-000000000000', j.id]::uuid[] || fp.path || up.path
    || (array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
      '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
      '00000000-0000-0000-0000-000000000005']::uuid[])[1 : coalesce(array_position(
        array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level), 0)] as holders
  from employee e
  left join job j on j.tenant_id = e.tenant_id and j.id = e.job_id and j.deleted_at is null
  left join job_family_path fp on fp.tenant_id = e.tenant_id and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = e.tenant_id and up.node_id = e.org_unit_id
  where e.tenant_id = ? and e.id = ? and e.deleted_at is null
), asked as (
  select r.competency_id, r.level, r.weight, r.critical,
    '{"tier":"' || r.tier || '","requirementId":"' || r.id || '"}' as by,
    row_number() over (partition by r.competency_id order by r.level desc,
      array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id) as place
  from person p
  join requirement r on r.tenant_id = p.tenant_id and r.holder_id = any(p.holders)
  where r.active and (r.valid_from is null or r.valid_from <= current_date)
    and (r.valid_to is null or r.valid_to >= current_date)
), effective as (
  select a.competency_id, max(a.level) as level, max(a.weight) filter (where a.place = 1) as weight,
    bool_or(a.critical) as critical, string_agg(a.by, ',' order by a.place) as required_by
  from asked a
  group by a.competency_id
)
select p.id, p.external_id, p.given_name, p.family_name, p.job_id, p.job_external_id, p.title, c.id, c.external_id,
  c.name, c.tier, s.id, s.min_value, s.max_value, f.resolution_policy, q.level, q.weight, q.critical, q.required_by,
  k.level, k.deciding, k.fresh_until <= now()
from person p
join effective q on true
join competency c on c.tenant_id = p.tenant_id and c.id = q.competency_id and c.active
join framework f on f.tenant_id = p.tenant_id and f.id = c.framework_id and f.state <> 'RETIRED'
join proficiency_scale s on s.tenant_id = p.tenant_id and s.id = f.scale_id
left join proficiency k on k.tenant_id = p.tenant_id and k.employee_id = p.id and k.competency_id = c.id
