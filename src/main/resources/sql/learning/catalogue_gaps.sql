-- Which competencies are required of people to a level that nothing on offer teaches? One row each: by how many people, to
-- which level it is required and taught, and what the shortfall beyond that level weighs (weight × share of the scale, as gaps
-- weigh it); rank is what they are sorted by, drawn what the noise of protected answers is drawn from: everybody, with or without a lack.
-- {and} narrows, {order} sorts and limits. Slots: filter, visible (over employee e), number (over p.id), rank (over w). Parameters: asOf,
-- day, today.
-- Leans on activity_develops_by_competency and on what gap/group_now leans on.
with {include gap/group_now}, taught as (
  select d.competency_id, max(d.to_level) as level, count(*) as activities
  from activity_develops d
  join activity a on a.tenant_id = :tenant and a.tenant_id = d.tenant_id and a.id = d.activity_id
  where d.tenant_id = :tenant and {include learning/offered}
  group by d.competency_id
), numbered as materialized (
  select m.profile_id, sum(m.number) as numbers from member m group by m.profile_id
), untaught as materialized (
  select q.profile_id, q.competency_id, q.level, q.weight, q.critical, t.level as taught, r.people, n.numbers
  from effective q
  join profile r on r.profile_id = q.profile_id
  join numbered n on n.profile_id = q.profile_id
  left join taught t on t.competency_id = q.competency_id
  where t.level is null or t.level < q.level
), cases as (
  select u.competency_id, u.level, u.weight, u.taught, k.level as actual, k.people, k.numbers
  from untaught u
  join kept k on k.profile_id = u.profile_id and k.competency_id = u.competency_id
  union all
  select u.competency_id, u.level, u.weight, u.taught, null, u.people, u.numbers from untaught u
  union all
  select u.competency_id, u.level, u.weight, u.taught, null, -k.people, -k.numbers
  from untaught u
  join kept k on k.profile_id = u.profile_id and k.competency_id = u.competency_id
), weighed as (
  select t.competency_id,
    sum(t.people * t.weight * greatest(0, t.level - greatest(coalesce(t.actual, s.min_value), coalesce(t.taught, s.min_value)))
      / (s.max_value - s.min_value)) as priority,
    coalesce(sum(t.people) filter (where coalesce(t.actual, s.min_value) < t.level), 0) as lacking,
    sum(t.numbers * uuid_hash_extended(t.competency_id, case when coalesce(t.actual, s.min_value) < t.level then 1 else 0 end)) as drawn
  from cases t
  join competency c on c.tenant_id = :tenant and c.id = t.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
  group by t.competency_id
), missing as (
  select u.competency_id, sum(u.people) as people, max(u.level) as required, max(u.taught) as taught,
    bool_or(u.critical) as critical
  from untaught u
  group by u.competency_id
)
select c.id, c.external_id, c.name, c.tier, g.people, g.required, g.taught, g.critical, w.lacking, w.priority, w.drawn,
  {rank} as rank
from missing g
join weighed w on w.competency_id = g.competency_id
join competency c on c.tenant_id = :tenant and c.id = g.competency_id
where true {and}
{order}
