-- What is required of the people of a group today, and what can they do? Gives: staff, held, profile, member, policy,
-- required, effective, wanted, resolved and kept (profile_id, competency_id, level, people, numbers); gap/group_counts and others go on.
-- Slots: filter, visible (over employee e), number (over p.id; 0 where no keys are made). Parameters: asOf, day.
-- Leans on requirement_by_holder, proficiency_by_expiry and, by the group's size, proficiency_pk or one pass over proficiency.
{include gap/staff_now}, held as (
  select k.people, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
), {include gap/group_profiles}, {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, {include gap/ratings_now}
