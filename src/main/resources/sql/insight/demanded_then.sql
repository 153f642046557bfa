-- What was required of people, each at a moment of its own? By the rules of competency/required_then, gap/person_then and
-- competency/strictest, moment by moment. Between two changes of units, families and jobs there is one era, in which all people of
-- a job and unit have one place. Needs before it: moment (number, employee_id, competency_id, at). Gives: post (employee_id, at,
-- leadership from 0 to 5), demanded (number, level). Leans on past_state_pk, employee_pk, requirement_by_competency.
turn as materialized (
  select array_agg(distinct s.held_until order by s.held_until) as moments from past_state s
  where s.tenant_id = :tenant and s.subject_id in (
    select u.id from org_unit u where u.tenant_id = :tenant
    union all select f.id from job_family f where f.tenant_id = :tenant
    union all select j.id from job j where j.tenant_id = :tenant)
), settled as materialized (
  select m.employee_id, m.at, case when s.state is null then e.job_id else (s.state ->> 'job_id')::uuid end as job_id,
    case when s.state is null then e.org_unit_id else (s.state ->> 'org_unit_id')::uuid end as org_unit_id,
    coalesce(width_bucket(m.at, t.moments), 0) as era
  from (select distinct o.employee_id, o.at from moment o) m
  join employee e on e.tenant_id = :tenant and e.id = m.employee_id
  cross join turn t
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = m.employee_id and p.held_until > m.at
    order by p.held_until limit 1
  ) s on true
), numbered as materialized (
  select s.employee_id, s.at, s.job_id, s.org_unit_id, dense_rank() over (order by s.era, s.job_id, s.org_unit_id) as place_id
  from settled s
  union all select null, null, null, null, null {include platform/expect_rows}
), place as materialized (
  select n.place_id, n.job_id, n.org_unit_id, min(n.at) as at from numbered n group by 1, 2, 3
), job_then as materialized (
  select l.place_id, l.at, j.id,
    case when s.state is null then j.job_family_id else (s.state ->> 'job_family_id')::uuid end as job_family_id,
    case when s.state is null then j.leadership_level else s.state ->> 'leadership_level' end as leadership_level
  from place l
  join job j on j.tenant_id = :tenant and j.id = l.job_id
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = j.id and p.held_until > l.at
    order by p.held_until limit 1
  ) s on true
), family_above as (
  with recursive walk as (
    select j.place_id, j.at, j.job_family_id as node_id from job_then j where j.job_family_id is not null
    union
    select w.place_id, w.at, case when s.state is null then f.parent_id else (s.state ->> 'parent_id')::uuid end
    from walk w
    join job_family f on f.tenant_id = :tenant and f.id = w.node_id
    left join lateral (
      select p.state from past_state p
      where p.tenant_id = :tenant and p.subject_id = f.id and p.held_until > w.at
      order by p.held_until limit 1
    ) s on true
  )
  select w.place_id, array_agg(w.node_id) as path from walk w where w.node_id is not null group by 1
), unit_above as (
  with recursive walk as (
    select l.place_id, l.at, l.org_unit_id as node_id from place l where l.org_unit_id is not null
    union
    select w.place_id, w.at, case when s.state is null then u.parent_id else (s.state ->> 'parent_id')::uuid end
    from walk w
    join org_unit u on u.tenant_id = :tenant and u.id = w.node_id
    left join lateral (
      select p.state from past_state p
      where p.tenant_id = :tenant and p.subject_id = u.id and p.held_until > w.at
      order by p.held_until limit 1
    ) s on true
  )
  select w.place_id, array_agg(w.node_id) as path from walk w where w.node_id is not null group by 1
), once as materialized (
  select s.subject_id as id, lag(s.held_until) over (partition by s.subject_id order by s.held_until) as since,
    s.held_until as until, s.state
  from requirement r
  join past_state s on s.tenant_id = :tenant and s.tenant_id = r.tenant_id and s.subject_id = r.id
  where r.tenant_id = :tenant
), asked as materialized (
  select o.since, o.until, (o.state ->> 'competency_id')::uuid as competency_id, (o.state ->> 'holder_id')::uuid as holder_id,
    (o.state ->> 'level')::numeric as level, (o.state ->> 'valid_from')::date as valid_from,
    (o.state ->> 'valid_to')::date as valid_to
  from once o
  where (o.state ->> 'active')::bool
  union all
  select l.since, null, r.competency_id, r.holder_id, r.level, r.valid_from, r.valid_to
  from requirement r
  left join (select o.id, max(o.until) as since from once o group by o.id) l on l.id = r.id
  where r.tenant_id = :tenant and r.active
), bound as materialized (
  -- places are few and moments many: what holds for a place is put together first
  select h.place_id, q.competency_id, q.level, q.since, q.until, q.valid_from, q.valid_to
  from (
    select l.place_id, unnest({include competency/job_holders} || coalesce(up.path, '{}'::uuid[])) as id
    from place l
    left join job_then j on j.place_id = l.place_id
    left join family_above fp on fp.place_id = l.place_id
    left join unit_above up on up.place_id = l.place_id
  ) h
  join asked q on q.holder_id = h.id
  union all select null, null, null, null, null, null, null {include platform/expect_rows}
), post as materialized (
  select n.employee_id, n.at, n.place_id, coalesce(array_position(
    array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level), 0) as leadership
  from numbered n
  left join job_then j on j.place_id = n.place_id
  union all select null, null, null, null {include platform/expect_rows}
), demanded as materialized (
  select m.number, max(b.level) as level
  from moment m
  join post p on p.employee_id = m.employee_id and p.at = m.at
  join bound b on b.place_id = p.place_id and b.competency_id = m.competency_id
  where (b.since is null or b.since <= m.at) and (b.until is null or b.until > m.at)
    and (b.valid_from is null or b.valid_from <= (m.at at time zone 'UTC')::date)
    and (b.valid_to is null or b.valid_to >= (m.at at time zone 'UTC')::date)
  group by m.number
  union all select null, null {include platform/expect_rows}
)
