-- How far is a group from what is required of it? One row a competency; today's answer, from kept proficiencies.
-- Slots: filter, visible (over employee e), competencies (over q). Parameters: asOf, day, moderate, high (severity bands).
-- Leans on requirement_by_holder, proficiency_by_expiry and, by the group's size, proficiency_pk or one pass over proficiency.
with staff as (
  select e.id, e.job_id, e.org_unit_id from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
), place as materialized (
  -- a job in a unit; those that have part in the same requirements are of one profile
  select k.people, h.holders, dense_rank() over (order by h.holders) as profile_id
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
  cross join lateral (
    select array_agg(h.id order by h.id) as holders
    from unnest({include competency/job_holders} || coalesce(up.path, '{}'::uuid[])) as h (id)
    where h.id in (select r.holder_id from requirement r where r.tenant_id = :tenant)
  ) h
), profile as materialized (
  select l.profile_id, l.holders, sum(cardinality(l.people)) as people from place l group by 1, 2
), member as materialized (
  select p.id, l.profile_id from place l
  cross join unnest(l.people) as p (id)
  union all select null, null {include platform/expect_rows}
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, wanted as (
  select k.employee_id, k.competency_id from proficiency k
  join member m on m.id = k.employee_id
  where k.tenant_id = :tenant and k.fresh_until <= :asOf
), {include competency/resolved}, kept as materialized (
  select m.profile_id, k.competency_id, k.level, count(*) as people
  from member m
  join proficiency k on k.tenant_id = :tenant and k.employee_id = m.id
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  group by 1, 2, 3
  union all
  select m.profile_id, d.competency_id, d.level, count(*) as people from (
    select d.employee_id, d.competency_id, d.level from resolved d
    union all select null, null, null {include platform/expect_rows}
  ) d
  join member m on m.id = d.employee_id
  group by 1, 2, 3
), {include gap/group_counts}
