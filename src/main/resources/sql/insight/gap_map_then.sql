-- How far were groups of people from what was required of them at a moment, cell by cell? Resolved from the evidence; people, jobs
-- and trees as they were then. One row a cell and scale. Slots: filter, visible (over employee e), number (over p.id), rowplace,
-- columnplace (over places k, jobs j, paths fp and up), rowcase, columncase (over told d), competencies (over q), span (over evidence x).
-- Parameters: asOf, day, moderate, high (severity bands), limit, depth and the tops of rolled-up trees (unitTop, familyTop).
-- Leans on what gap/group_gap_then leans on.
with {include gap/trees_then}, {include gap/jobs_then}, {include gap/staff_then}, held as (
  select k.people, {rowplace} as row_key, {columnplace} as column_key,
    {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (
    select p.job_id, p.org_unit_id, p.location, array_agg(p.id) as people from staff p group by 1, 2, 3
  ) k
  left join job_then j on j.id = k.job_id
  left join family_path_then fp on fp.node_id = j.job_family_id
  left join unit_path_then up on up.node_id = k.org_unit_id
), {include insight/gap_groups}, {include competency/policy_then}, {include competency/required_then}, {include competency/effective}, {include gap/ratings_then}, {include insight/gap_cells}
