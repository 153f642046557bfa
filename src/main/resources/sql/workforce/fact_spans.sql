-- What held of people from when on, as audiences ask it? One row a person and span up to a moment, in the order of people and
-- spans; jobs, families and units stand as they were at that moment. Slots: which (over employee e). Parameters: asOf.
-- Leans on employee_pk, past_state_pk; walks the trees of families and units, which are small.
with person as materialized (
  select e.id, e.external_id, e.active, e.job_id, e.position_id, e.org_unit_id, e.location, e.hire_date
  from employee e
  where e.tenant_id = :tenant and e.deleted_at is null and {which}
), past as materialized (
  select p.subject_id as id, p.held_until, p.state,
    lag(p.held_until) over (partition by p.subject_id order by p.held_until) as since
  from past_state p
  where p.tenant_id = :tenant and p.subject_id in (select x.id from person x)
), span as materialized (
  select x.id, x.external_id, (s.state ->> 'active')::boolean as active, (s.state ->> 'job_id')::uuid as job_id,
    (s.state ->> 'position_id')::uuid as position_id, (s.state ->> 'org_unit_id')::uuid as org_unit_id, s.state ->> 'location' as location,
    coalesce((s.state ->> 'hire_date')::date, x.hire_date) as hire_date, s.since
  from past s
  join person x on x.id = s.id
  where s.since is null or s.since <= :asOf
  union all
  select x.id, x.external_id, x.active, x.job_id, x.position_id, x.org_unit_id, x.location, x.hire_date, l.since
  from person x
  left join (select s.id, max(s.held_until) as since from past s group by s.id) l on l.id = x.id
  where l.since is null or l.since <= :asOf
), job_then as materialized (
  select j.id, j.external_id,
    case when s.state is null then j.job_family_id else (s.state ->> 'job_family_id')::uuid end as job_family_id,
    case when s.state is null then j.leadership_level else s.state ->> 'leadership_level' end as leadership_level
  from job j
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = j.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where j.tenant_id = :tenant and j.id in (select x.job_id from span x)
), {include gap/trees_then}, unit as materialized (
  select t.node_id, t.path, array_agg(u.external_id order by array_position(t.path, u.id)) as keys
  from unit_path_then t
  join org_unit u on u.tenant_id = :tenant and u.id = any(t.path)
  where t.node_id in (select x.org_unit_id from span x)
  group by t.node_id, t.path
), family as materialized (
  select t.node_id, array_agg(f.external_id order by array_position(t.path, f.id)) as keys
  from family_path_then t
  join job_family f on f.tenant_id = :tenant and f.id = any(t.path)
  where t.node_id in (select x.job_family_id from job_then x)
  group by t.node_id
)
select x.id, x.external_id, x.active, j.external_id as job, h.external_id as position, j.leadership_level, f.keys as job_families,
  u.keys as org_units, x.location, x.hire_date, x.job_id, u.path as unit_path, x.since
from span x
left join job_then j on j.id = x.job_id
left join position h on h.tenant_id = :tenant and h.id = x.position_id
left join family f on f.node_id = j.job_family_id
left join unit u on u.node_id = x.org_unit_id
order by x.id, x.since nulls first
