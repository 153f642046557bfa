-- What does people's learning amount to? One row each; none for those whom the caller may not see.
-- Slot: visible. Parameters: employees. Leans on employee_pk, completion_of_person,
-- lesson_completion_once, event_attendee_by_person, community_event_pk.
with done as (
  select c.employee_id, c.passed, {include learning/completion_took} as took
  from completion c
  join activity a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.activity_id
  where c.tenant_id = :tenant and c.employee_id = any(:employees) and c.voided_at is null
), total as (
  select d.employee_id, count(*) as completions, count(*) filter (where d.passed) as passed, sum((d.took ->> 'hours')::numeric) as hours
  from done d group by d.employee_id
), spent as (
  select k.employee_id,
    json_agg(json_build_object('amount', k.amount, 'currency', k.currency) order by k.currency) as cost
  from (
    select d.employee_id, sum((d.took ->> 'amount')::numeric) as amount, d.took ->> 'currency' as currency
    from done d where d.took ->> 'amount' is not null group by d.employee_id, d.took ->> 'currency'
  ) k
  group by k.employee_id
), lesson as (
  select l.employee_id, count(*) as lessons, coalesce(sum(v.minutes), 0) as minutes
  from lesson_completion l
  join article_version v on v.tenant_id = :tenant and v.tenant_id = l.tenant_id and v.article_id = l.article_id
    and v.number = l.number
  where l.tenant_id = :tenant and l.employee_id = any(:employees)
  group by l.employee_id
), met as (
  select a.employee_id, count(*) as events, sum(floor(extract(epoch from v.ends_at - v.starts_at) / 60)) as minutes
  from event_attendee a
  join community_event v on v.tenant_id = :tenant and v.tenant_id = a.tenant_id and v.id = a.event_id
  where a.tenant_id = :tenant and a.employee_id = any(:employees) and a.state = 'ATTENDED' and a.active and a.deleted_at is null
  group by a.employee_id
)
select e.id, e.external_id, e.given_name, e.family_name, coalesce(t.completions, 0) as completions,
  coalesce(t.passed, 0) as passed, coalesce(t.hours, 0) as hours, coalesce(s.cost, '[]') as cost,
  coalesce(n.lessons, 0) as lessons, coalesce(n.minutes, 0) as lesson_minutes,
  coalesce(m.events, 0) as events, coalesce(m.minutes, 0)::int as event_minutes
from employee e
left join total t on t.employee_id = e.id
left join spent s on s.employee_id = e.id
left join lesson n on n.employee_id = e.id
left join met m on m.employee_id = e.id
where e.tenant_id = :tenant and e.id = any(:employees) and e.deleted_at is null and {visible}
