-- What could people do before some learning and 90 days after it, and what was required of them? One row an activity, competency and
-- person who passed it; of very many of them as many as asked for, drawn by a fixed hash. As insight/before_and_after, of several
-- activities at once and without anybody else to compare them with.
-- Parameters: activities and competencies (side by side: what was learned, and what for), since, until, span (how long after it), asOf, most.
-- Leans on what insight/levels_then and insight/demanded_then lean on, completion_by_activity, completion_part_pk.
with aim as materialized (
  select distinct a.activity_id, c.competency_id
  from unnest(:activities::uuid[]) with ordinality as a (activity_id, place)
  join unnest(:competencies::uuid[]) with ordinality as c (competency_id, place) on c.place = a.place
), done as materialized (
  select distinct on (m.activity_id, m.competency_id, c.employee_id) m.activity_id, m.competency_id, c.employee_id,
    c.id as completion_id, c.completed_at, c.completed_at + cast(:span as interval) as ends_at
  from aim m
  join completion c on c.tenant_id = :tenant and c.activity_id = m.activity_id
  join employee e on e.tenant_id = :tenant and e.tenant_id = c.tenant_id and e.id = c.employee_id
  where c.passed and c.voided_at is null and c.completed_at >= :since and c.completed_at < :until and e.deleted_at is null
  order by m.activity_id, m.competency_id, c.employee_id, c.completed_at, c.id
), drawn as materialized (
  select d.activity_id, d.competency_id, d.employee_id, d.completion_id, d.completed_at, d.ends_at,
    row_number() over (partition by d.activity_id, d.competency_id order by md5(d.employee_id::text), d.employee_id) as place
  from done d
  where d.ends_at <= :asOf
), point as materialized (
  select row_number() over (order by d.activity_id, d.competency_id, d.place) as number, d.activity_id, d.competency_id, d.employee_id,
    d.completion_id, d.completed_at as at, d.ends_at, d.completion_id || coalesce((
      select array_agg(p.part_id) from completion_part p where p.tenant_id = :tenant and p.completion_id = d.completion_id
    ), '{}'::uuid[]) as own
  from drawn d
  where d.place <= :most
), {include competency/policy_now}, measured as materialized (
  select p.number * 2 as number, p.employee_id, p.competency_id, p.at - interval '1 microsecond' as at, p.at as since, p.own
  from point p
  union all
  select p.number * 2 + 1, p.employee_id, p.competency_id, p.ends_at, p.at, p.own from point p
  union all select null, null, null, null, null, null {include platform/expect_rows}
), {include insight/levels_then}, known as materialized (
  select p.number, p.activity_id, p.employee_id, p.competency_id, p.completion_id, p.at, b.level as before, a.level as after
  from point p
  join found b on b.number = p.number * 2
  join found a on a.number = p.number * 2 + 1
  where a.anew and b.level is not null and a.level is not null
), moment as materialized (
  select k.number, k.employee_id, k.competency_id, k.at from known k
  union all select null, null, null, null {include platform/expect_rows}
), {include insight/demanded_then}
select k.activity_id, k.competency_id, k.employee_id, k.completion_id, k.at as quarter, null::text as left_out, k.before, k.after,
  q.level as required, 0 as leadership, null::int as tenure, 0 as other_learning, null::numeric as cost_amount,
  null::text as cost_currency
from known k
join demanded q on q.number = k.number
where q.level is not null
order by k.number
