-- Which people stood how to what was required of them at a moment? One row a person and requirement, from the evidence.
-- Slots: filter, visible (over employee e), number (0), competencies (over q), wanted (over t and s), after (over t). Parameters:
-- asOf, day, limit; moderate and high (severity bands). Leans on what gap/group_gap_then leans on.
with {include gap/trees_then}, {include gap/jobs_then}, {include gap/staff_then}, held as (
  select k.people, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job_then j on j.id = k.job_id
  left join family_path_then fp on fp.node_id = j.job_family_id
  left join unit_path_then up on up.node_id = k.org_unit_id
), {include gap/group_profiles}, {include competency/policy_then}, {include competency/required_then}, {include competency/effective}, {include insight/gap_rated_then}, {include insight/gap_pairs}
