-- What was spent on learning, and how many levels did it close? One row a group and currency, and one a group for completions
-- whose cost nobody knows. Levels are closed from just before the first passed completion of the group that aims at a competency, to one span
-- after the last one, against what was required at the first; evidence that the completions produced themselves does not count.
-- Slots: visible (over employee e), grouping (insight/spent_by_…). {and} narrows, {order} sorts and limits.
-- Parameters: since, until, span (how long after the last one), asOf.
-- Leans on what insight/spending, the grouping, insight/levels_then and insight/demanded_then lean on.
with {include insight/spending}, {grouping}, aimed as materialized (
  select row_number() over (order by p.employee_id, m.competency_id, k.key, p.currency) as number, k.key, p.currency,
    p.employee_id, m.competency_id, min(p.completed_at) as at, max(p.completed_at) + cast(:span as interval) as ends_at,
    array_agg(p.id) || array_remove(array_agg(w.part_id), null) as own
  from keyed k
  join paid p on p.id = k.id and p.passed
  join aim m on m.key = k.key and m.activity_id = p.activity_id
  left join completion_part w on w.tenant_id = :tenant and w.completion_id = p.id
  group by k.key, p.currency, p.employee_id, m.competency_id
), {include competency/policy_now}, measured as materialized (
  select a.number * 2 as number, a.employee_id, a.competency_id, a.at - interval '1 microsecond' as at, a.at as since, a.own
  from aimed a where a.ends_at <= :asOf
  union all
  select a.number * 2 + 1, a.employee_id, a.competency_id, a.ends_at, a.at, a.own from aimed a where a.ends_at <= :asOf
  union all select null, null, null, null, null, null {include platform/expect_rows}
), {include insight/levels_then}, moment as materialized (
  select a.number, a.employee_id, a.competency_id, a.at from aimed a
  join found b on b.number = a.number * 2
  join found e on e.number = a.number * 2 + 1 and e.anew
  union all select null, null, null, null {include platform/expect_rows}
), {include insight/demanded_then}, closed as (
  select l.group_id, a.currency, count(distinct a.employee_id) as measured,
    sum(greatest(0, q.level - b.level) - greatest(0, q.level - e.level)) as levels
  from demanded q
  join aimed a on a.number = q.number
  join found b on b.number = a.number * 2
  join found e on e.number = a.number * 2 + 1
  join grouped l on l.key = a.key
  group by 1, 2
), total as (
  select l.group_id, p.currency, count(distinct p.employee_id) as people, count(*) as completions, sum(p.hours) as hours,
    count(*) filter (where p.hours is null) as without_hours, sum(p.amount) as amount
  from keyed k
  join paid p on p.id = k.id
  join grouped l on l.key = k.key
  group by 1, 2
), g as materialized (
  select md5(t.group_id::text || coalesce(t.currency, ''))::uuid as id, t.group_id, n.external_id, coalesce(n.name, '') as name, t.currency,
    t.people, t.completions, coalesce(t.hours, 0) as hours, t.without_hours, coalesce(t.amount, 0) as amount,
    coalesce(c.measured, 0) as measured, coalesce(c.levels, 0) as levels
  from total t
  left join closed c on c.group_id = t.group_id and c.currency is not distinct from t.currency
  left join title n on n.group_id = t.group_id
)
select g.id, g.group_id, g.external_id, g.name, g.currency, g.people, g.completions, g.hours, g.without_hours, g.amount, g.measured, g.levels
from g
where true {and}
{order}
