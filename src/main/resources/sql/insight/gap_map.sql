-- How far are groups of people from what is required of them, cell by cell? Today's answer, from kept proficiencies; one row a
-- cell and scale. Slots: filter, visible (over employee e), number (over p.id), rowplace, columnplace (what row and column of
-- people are: over places k, jobs j, paths fp and up), rowcase, columncase (over told d), competencies (over q).
-- Parameters: asOf, day, moderate, high (severity bands), limit, depth and the tops of rolled-up trees (unitTop, familyTop).
-- Leans on what gap/group_now leans on.
with {include gap/staff_now}, held as (
  select k.people, {rowplace} as row_key, {columnplace} as column_key,
    {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from (
    select p.job_id, p.org_unit_id, p.location, array_agg(p.id) as people from staff p group by 1, 2, 3
  ) k
  left join job j on j.tenant_id = :tenant and j.id = k.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = k.org_unit_id
), {include insight/gap_groups}, {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, {include gap/ratings_now}, {include insight/gap_cells}
