-- What is required of the people of a group today, and what can they do? Gives: staff, held, profile, member, policy,
-- required, effective, wanted, resolved and kept (profile_id, competency_id, level, people); gap/group_counts and others go on.
-- Slots: filter, visible (over employee e). Parameters: asOf, day.
-- Leans on requirement_by_holder, proficiency_by_expiry and, by the group's size, proficiency_pk or one pass over proficiency.
staff as (
  select e.id, e.job_id, e.org_unit_id from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
), held as (
  select k.people, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
), {include gap/group_profiles}, {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, wanted as (
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
)
