-- How many people are in which case, cell by cell? Needs before it: profile (with row and column), member, effective and kept
-- (profile_id, competency_id, level, people, numbers). Gives the rows of the answer: one a cell and scale; most is how many people at
-- least are in the cell, drawn what the noise of protected answers is drawn from. Cases are those of gap/group_counts.
-- Slots: competencies (over q), rowcase, columncase (what row and column are, over told d). Parameters: moderate, high
-- (severity bands), limit.
numbered as materialized (
  select m.profile_id, sum(m.number) as numbers from member m group by 1
), needed as materialized (
  select q.profile_id, q.competency_id, q.level as required, q.weight, r.row_key, r.column_key, r.people, n.numbers
  from effective q
  join profile r on r.profile_id = q.profile_id
  join numbered n on n.profile_id = q.profile_id
  where {competencies}
  union all select null, null, null, null, null, null, null, null {include platform/expect_rows}
), rated as materialized (
  select q.row_key, q.column_key, q.competency_id, q.required, q.weight, k.level as actual, sum(k.people) as people,
    sum(k.numbers) as numbers
  from kept k
  join needed q on q.profile_id = k.profile_id and q.competency_id = k.competency_id
  group by 1, 2, 3, 4, 5, 6
), cases as (
  select r.row_key, r.column_key, r.competency_id, r.required, r.weight, r.actual, r.people, r.numbers from rated r
  union all
  -- everybody is unassessed, less those who are not
  select q.row_key, q.column_key, q.competency_id, q.required, q.weight, null, sum(q.people), sum(q.numbers)
  from needed q group by 1, 2, 3, 4, 5
  union all
  select r.row_key, r.column_key, r.competency_id, r.required, r.weight, null, -r.people, -r.numbers from rated r
), told as (
  select t.row_key, t.column_key, t.competency_id, c.tier, c.framework_id, s.id as scale_id, s.min_value, s.max_value,
    {include gap/standing} as standing,
    sum(t.people) as people, sum(t.numbers) as numbers,
    sum(t.people * (t.required - t.actual)) as shortfall_sum,
    sum(t.people * t.weight * greatest(0, t.required - coalesce(t.actual, s.min_value))) as weighted_sum
  from cases t
  join competency c on c.tenant_id = :tenant and c.id = t.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
), of_competency as (
  select {rowcase} as row_key, {columncase} as column_key, d.scale_id, d.min_value, d.max_value, d.competency_id,
    sum(d.people) as people,
    coalesce(sum(d.people) filter (where d.standing = 1), 0) as exceeded,
    coalesce(sum(d.people) filter (where d.standing = 2), 0) as reached,
    coalesce(sum(d.people) filter (where d.standing = 3), 0) as low,
    coalesce(sum(d.people) filter (where d.standing = 4), 0) as moderate,
    coalesce(sum(d.people) filter (where d.standing = 5), 0) as high,
    coalesce(sum(d.people) filter (where d.standing = 6), 0) as unassessed,
    sum(d.shortfall_sum) as shortfall_sum, sum(d.weighted_sum) as weighted_sum,
    sum(d.numbers * uuid_hash_extended(d.competency_id, d.standing)) as drawn
  from told d
  group by 1, 2, 3, 4, 5, 6
)
select o.row_key, o.column_key, o.scale_id, o.min_value, o.max_value, max(o.people) as most,
  sum(o.exceeded) as exceeded, sum(o.reached) as reached, sum(o.low) as low, sum(o.moderate) as moderate, sum(o.high) as high,
  sum(o.unassessed) as unassessed, sum(o.shortfall_sum) as shortfall_sum, sum(o.weighted_sum) as weighted_sum, sum(o.drawn) as drawn
from of_competency o
group by 1, 2, 3, 4, 5
having sum(o.people) > 0
order by 1, 2, 3
limit :limit
