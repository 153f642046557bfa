-- Which learning did nobody's gap ask for? Completions of activities that developed nothing which was required of the person at that
-- moment and lacking. One row an activity and currency, and one an activity for completions whose cost nobody knows; of all of its
-- completions. {and} narrows, {order} sorts and limits. Slot: visible (over employee e). Parameters: since, until.
-- Leans on what insight/spending, insight/levels_then and insight/demanded_then lean on.
with {include insight/spending}, aimed as materialized (
  select row_number() over (order by p.id, d.competency_id) as number, p.id, p.employee_id, d.competency_id, p.completed_at as at
  from paid p
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = p.activity_id
), {include competency/policy_now}, measured as materialized (
  select a.number, a.employee_id, a.competency_id, a.at - interval '1 microsecond' as at, a.at as since, '{}'::uuid[] as own from aimed a
  union all select null, null, null, null, null, null {include platform/expect_rows}
), {include insight/levels_then}, moment as materialized (
  select a.number, a.employee_id, a.competency_id, a.at from aimed a
  union all select null, null, null, null {include platform/expect_rows}
), {include insight/demanded_then}, wanted as materialized (
  select distinct a.id from aimed a
  join demanded q on q.number = a.number
  left join found f on f.number = a.number
  where f.level is null or f.level < q.level
), g as materialized (
  select md5(p.activity_id::text || coalesce(p.currency, ''))::uuid as id, p.activity_id, a.external_id, a.title as name, a.type,
    p.currency, count(*) as completions, count(*) filter (where w.id is null) as unasked,
    count(distinct case when w.id is null then p.employee_id end) as people,
    coalesce(sum(p.hours) filter (where w.id is null), 0) as hours,
    coalesce(sum(p.amount) filter (where w.id is null), 0) as amount,
    exists (select 1 from activity_develops d where d.tenant_id = :tenant and d.activity_id = p.activity_id) as develops
  from paid p
  join activity a on a.tenant_id = :tenant and a.id = p.activity_id
  left join wanted w on w.id = p.id
  group by p.activity_id, a.external_id, a.title, a.type, p.currency
)
select g.id, g.activity_id, g.external_id, g.name, g.type, g.currency, g.completions, g.unasked, g.people, g.hours, g.amount, g.develops
from g
where g.unasked > 0 {and}
{order}
