-- How many people are in which case, competency by competency? The one definition; gap/group_gap and _then include it.
-- Needs before it: profile, member, effective and kept (profile_id, competency_id, level, people, numbers). Gives the rows of the
-- answer; drawn is what the noise of protected answers is drawn from. Slot: competencies (over q). Parameters: moderate, high (severity bands).
numbered as materialized (
  select m.profile_id, sum(m.number) as numbers from member m group by 1
), needed as materialized (
  select q.profile_id, q.competency_id, q.level as required, q.weight, r.people, n.numbers
  from effective q
  join profile r on r.profile_id = q.profile_id
  join numbered n on n.profile_id = q.profile_id
  where {competencies}
  union all select null, null, null, null, null, null {include platform/expect_rows}
), rated as materialized (
  select q.competency_id, q.required, q.weight, k.level as actual, sum(k.people) as people,
    sum(k.numbers) as numbers
  from kept k
  join needed q on q.profile_id = k.profile_id and q.competency_id = k.competency_id
  group by 1, 2, 3, 4
), cases as (
  -- equal cases are counted first, so that arithmetic is done once a case and not once a person
  select r.competency_id, r.required, r.weight, r.actual, r.people, r.numbers from rated r
  union all
  -- everybody is unassessed, less those who are not
  select q.competency_id, q.required, q.weight, null, sum(q.people), sum(q.numbers) from needed q group by 1, 2, 3
  union all
  select r.competency_id, r.required, r.weight, null, -r.people, -r.numbers from rated r
)
select c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value,
  coalesce(sum(t.people) filter (where t.actual > t.required), 0) as exceeded,
  coalesce(sum(t.people) filter (where t.actual = t.required), 0) as reached,
  coalesce(sum(t.people) filter (where t.actual is null), 0) as unassessed,
  sum(t.people * (t.required - t.actual)) as shortfall_sum,
  sum(t.people * t.weight * greatest(0, t.required - coalesce(t.actual, s.min_value))) as weighted_sum,
  coalesce(sum(t.people) filter (
    where t.required - t.actual > 0 and t.required - t.actual < :moderate * (s.max_value - s.min_value)), 0) as low,
  coalesce(sum(t.people) filter (
    where t.required - t.actual >= :moderate * (s.max_value - s.min_value)
      and t.required - t.actual < :high * (s.max_value - s.min_value)), 0) as moderate,
  coalesce(sum(t.people) filter (
    where t.required - t.actual >= :high * (s.max_value - s.min_value)), 0) as high,
  sum(t.people * t.weight) as weights,
  sum(t.people * t.weight * (t.required - s.min_value)) as needs,
  sum(t.numbers * uuid_hash_extended(t.competency_id, {include gap/standing})) as drawn,
  (select sum(r.people) from profile r) as population
from cases t
join competency c on c.tenant_id = :tenant and c.id = t.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
group by c.id, c.external_id, c.name, c.tier, s.id, s.min_value, s.max_value
order by c.name, c.id
