-- How far was a group from what was required of it at a moment? One row a competency, resolved from the evidence.
-- The group is chosen by what its people were then; units and families above as they were then.
-- Slots: filter, visible (over employee e), number (over p.id), competencies (over q), span (over evidence x). Parameters: asOf, day,
-- moderate, high (severity bands).
-- Leans on evidence_of_person and past_state_pk.
with {include gap/staff_then}, {include gap/trees_then}, {include gap/jobs_then}, held as (
  select k.people, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (select p.job_id, p.org_unit_id, array_agg(p.id) as people from staff p group by 1, 2) k
  left join job_then j on j.id = k.job_id
  left join family_path_then fp on fp.node_id = j.job_family_id
  left join unit_path_then up on up.node_id = k.org_unit_id
), {include gap/group_profiles}, {include competency/policy_then}, {include competency/required_then}, {include competency/effective}, {include gap/ratings_then}, {include gap/group_counts}
