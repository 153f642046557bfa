-- How does everybody stand to what is required of them? As plainly as it can be said: a row a person and competency, no profiles, no
-- kept counts. What the server answers is held against what follows from this (InsightNumbers, PlainNumbersTest). With psql:
--   psql -v tenant="'bench'" -v moment="'2026-11-23T23:59:59.999999Z'" -v kept=true -f standing.sql -f heat_map.sql
-- Parameters: tenant; moment, until when evidence counts; kept, whether proficiencies are taken as they are kept. People, jobs and units
-- are those of today, evidence is weighed by LATEST.
drop table if exists standing;
create temporary table standing as
with recursive unit_above as (
  select u.id as unit_id, u.id as above_id, u.parent_id from org_unit u where u.tenant_id = :tenant
  union all
  select a.unit_id, p.id, p.parent_id
  from unit_above a
  join org_unit p on p.tenant_id = :tenant and p.id = a.parent_id
), family_above as (
  select f.id as family_id, f.id as above_id, f.parent_id from job_family f where f.tenant_id = :tenant
  union all
  select a.family_id, p.id, p.parent_id
  from family_above a
  join job_family p on p.tenant_id = :tenant and p.id = a.parent_id
), rank (name, place) as (
  values ('INDIVIDUAL', 1), ('TEAM_LEAD', 2), ('MANAGER', 3), ('SENIOR_MANAGER', 4), ('EXECUTIVE', 5)
), asking as (
  select * from requirement r
  where r.tenant_id = :tenant and r.active
    and (r.valid_from is null or r.valid_from <= (:moment::timestamptz at time zone 'UTC')::date)
    and (r.valid_to is null or r.valid_to >= (:moment::timestamptz at time zone 'UTC')::date)
), person as (
  select e.id, e.job_id, e.org_unit_id, j.job_family_id, j.leadership_level
  from employee e
  left join job j on j.tenant_id = :tenant and j.id = e.job_id
  where e.tenant_id = :tenant and e.active and e.deleted_at is null
    and (:kept or e.hire_date is null or e.hire_date <= (:moment::timestamptz at time zone 'UTC')::date)
), asked as (
  select p.id as employee_id, r.competency_id, r.level, r.weight, 4 as breadth, r.id
  from person p join asking r on r.tier = 'CORE'
  union all
  select p.id, r.competency_id, r.level, r.weight, 3, r.id
  from person p
  join rank mine on mine.name = p.leadership_level
  join rank least on least.place <= mine.place
  join asking r on r.tier = 'LEADERSHIP' and r.leadership_level = least.name
  union all
  select p.id, r.competency_id, r.level, r.weight, 2, r.id
  from person p
  join family_above a on a.family_id = p.job_family_id
  join asking r on r.tier = 'FUNCTIONAL' and r.job_family_id = a.above_id
  union all
  select p.id, r.competency_id, r.level, r.weight, 2, r.id
  from person p
  join unit_above a on a.unit_id = p.org_unit_id
  join asking r on r.tier = 'FUNCTIONAL' and r.org_unit_id = a.above_id
  union all
  select p.id, r.competency_id, r.level, r.weight, 1, r.id
  from person p
  join asking r on r.tier = 'JOB' and r.job_id = p.job_id
), needed as (
  select distinct on (a.employee_id, a.competency_id) a.employee_id, a.competency_id, a.level, a.weight
  from asked a
  order by a.employee_id, a.competency_id, a.level desc, a.breadth, a.id
), able as (
  select k.employee_id, k.competency_id, k.level from proficiency k where k.tenant_id = :tenant and :kept
  union all
  select * from (
    select distinct on (x.employee_id, x.competency_id) x.employee_id, x.competency_id, x.level
    from evidence x
    where x.tenant_id = :tenant and not :kept and x.source <> 'SELF' and x.observed_at <= :moment
      and (x.valid_until is null or x.valid_until > :moment) and (x.revoked_at is null or x.revoked_at > :moment)
    order by x.employee_id, x.competency_id, (x.source = 'CALIBRATION') desc, x.observed_at desc, x.recorded_at desc, x.id desc
  ) latest
)
select n.employee_id, p.org_unit_id, p.job_id, n.competency_id, n.level as required, n.weight, a.level as actual, s.min_value,
  s.max_value,
  case
    when a.level is null then 'UNASSESSED'
    when a.level >= n.level then 'NONE'
    when (n.level - a.level) / (s.max_value - s.min_value) >= 0.5 then 'HIGH'
    when (n.level - a.level) / (s.max_value - s.min_value) >= 0.25 then 'MODERATE'
    else 'LOW'
  end as severity
from needed n
join person p on p.id = n.employee_id
join competency c on c.tenant_id = :tenant and c.id = n.competency_id and c.active
join framework f on f.tenant_id = :tenant and f.id = c.framework_id and f.state <> 'RETIRED'
join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
left join able a on a.employee_id = n.employee_id and a.competency_id = n.competency_id;
