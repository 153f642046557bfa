-- What could people do before some learning and at the end of the window after it, what was required of them, and the same of people
-- who did not take it? One row a person who completed it and competency, with the reason why it does not count or without one; and
-- one a person who can be compared, competency and quarter, measured around the middle completion of that quarter. Of very many of
-- those as many people as asked for, drawn by a fixed hash of those with any proficiency.
-- Slots: learning (over activity a), visible (over employee e). Parameters: competencies, named, since, until, span (how long after it), ownEvidence (see
-- insight/learning_done), asOf, most.
-- Leans on what insight/learning_done, insight/levels_then and insight/demanded_then lean on, proficiency_by_competency, completion_of_person.
with {include insight/learning_done}, near as materialized (
  select s.id from subject s
  union
  select q.equivalent_id from activity_equivalent q
  where q.tenant_id = :tenant and q.activity_id in (select s.id from subject s)
  union
  select p.part_id from activity_part p where p.tenant_id = :tenant and p.activity_id in (select s.id from subject s)
), touched as materialized (
  select distinct c.employee_id from completion c
  where c.tenant_id = :tenant and c.voided_at is null and c.activity_id in (select n.id from near n)
), quarter as materialized (
  select d.competency_id, date_trunc('quarter', d.completed_at) as quarter,
    percentile_disc(0.5) within group (order by d.completed_at) as at
  from done d
  where d.ends_at <= :asOf
  group by 1, 2
), drawn as materialized (
  select r.competency_id, r.employee_id from (
    select k.competency_id, k.employee_id,
      row_number() over (partition by k.competency_id order by md5(k.employee_id::text), k.employee_id) as place
    from proficiency k
    join person e on e.id = k.employee_id
    where k.tenant_id = :tenant and k.competency_id = any(:competencies::uuid[])
      and k.employee_id not in (select t.employee_id from touched t)
  ) r
  where r.place <= :most
), candidate as materialized (
  select w.competency_id, w.employee_id, k.quarter, k.at, k.at + cast(:span as interval) as ends_at
  from drawn w
  join quarter k on k.competency_id = w.competency_id
  where exists (
    select 1 from evidence x
    where x.tenant_id = :tenant and x.employee_id = w.employee_id and x.competency_id = w.competency_id
      and x.observed_at >= k.at and x.observed_at <= k.at + cast(:span as interval))
), point as materialized (
  select row_number() over (order by p.completion_id, p.employee_id, p.competency_id, p.quarter) as number, p.employee_id,
    p.competency_id, p.quarter, p.at, p.ends_at, p.own, p.completion_id
  from (
    select d.employee_id, d.competency_id, date_trunc('quarter', d.completed_at) as quarter, d.completed_at as at, d.ends_at, d.own,
      d.completion_id
    from done d
    union all
    select w.employee_id, w.competency_id, w.quarter, w.at, w.ends_at, '{}'::uuid[], null from candidate w
  ) p
), {include competency/policy_now}, measured as materialized (
  select p.number * 2 as number, p.employee_id, p.competency_id, p.at - interval '1 microsecond' as at, p.at as since, p.own
  from point p
  union all
  select p.number * 2 + 1, p.employee_id, p.competency_id, p.ends_at, p.at, p.own from point p where p.ends_at <= :asOf
  union all select null, null, null, null, null, null {include platform/expect_rows}
), {include insight/levels_then}, known as materialized (
  select p.number, p.employee_id, p.competency_id, p.quarter, p.at, p.ends_at, p.completion_id, b.level as before,
    a.level as after
  from point p
  left join found b on b.number = p.number * 2
  left join found a on a.number = p.number * 2 + 1 and a.anew
), moment as materialized (
  select k.number, k.employee_id, k.competency_id, k.at from known k where k.before is not null and k.after is not null
  union all select null, null, null, null {include platform/expect_rows}
), {include insight/demanded_then}, spent as materialized (
  select distinct c.id, c.activity_id, c.activity_version, c.hours, c.cost_amount, c.cost_currency
  from done d
  join completion c on c.tenant_id = :tenant and c.id = d.completion_id
), {include insight/priced}
select k.completion_id, k.employee_id, k.competency_id, k.quarter, k.before, k.after, q.level as required, p.leadership,
  (k.at at time zone 'UTC')::date - e.hire_date as tenure,
  case when p.employee_id is null then 0 else (
    select count(*) from completion o
    where o.tenant_id = :tenant and o.employee_id = k.employee_id and o.completed_at < k.at
      and o.completed_at >= k.at - interval '1 year' and o.passed and o.voided_at is null
      and o.activity_id not in (select n.id from near n)
  ) end as other_learning,
  case
    when k.ends_at > :asOf then 'WINDOW_OPEN'
    when k.before is null then 'NO_EVIDENCE_BEFORE'
    when k.after is null then 'NO_EVIDENCE_AFTER'
    when q.level is null then 'NOT_REQUIRED'
  end as left_out,
  t.amount as cost_amount, t.currency as cost_currency
from known k
join person e on e.id = k.employee_id
left join demanded q on q.number = k.number
left join post p on p.employee_id = k.employee_id and p.at = k.at
left join priced t on t.id = k.completion_id and q.level is not null
where k.completion_id is not null or q.level is not null
order by k.number
