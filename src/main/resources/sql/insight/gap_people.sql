-- Which people stand how to what is required of them? One row a person and requirement; today's answer.
-- Slots: filter, visible (over employee e), number (0), competencies (over q), wanted (over t and s), after (over t). Parameters:
-- asOf, day, limit; moderate and high (severity bands). Leans on what gap/group_now leans on.
with {include gap/staff_now}, held as (
  select k.people, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
), {include gap/group_profiles}, {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, {include insight/gap_rated_now}, {include insight/gap_pairs}
