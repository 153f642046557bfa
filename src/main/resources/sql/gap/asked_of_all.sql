-- What is asked of a group by an initiative? Needs before it: staff, policy, demanded. Everybody is of one profile.
-- Gives: profile (profile_id, people), member (id, profile_id, number) and effective.
-- Slot: number (over p.id), as in gap/group_profiles.
profile as materialized (
  select 1::bigint as profile_id, count(*) as people from staff s having count(*) > 0
), member as materialized (
  select p.id, 1::bigint as profile_id, {number} as number from staff p
  union all select null, null, null {include platform/expect_rows}
), {include gap/effective_demands}
