-- Who held positions at a moment, and how many people were meant to? Gives: place (id, external_id, title, job_id, head_count),
-- holder (id, external_id, given_name, family_name, position_id). People count from the day of their hire on, while employed.
-- Parameters: positions, asOf, day. Leans on employee_by_position, past_state_by_position, past_state_pk.
place as materialized (
  select p.id, p.external_id, p.title,
    case when s.state is null then p.job_id else (s.state ->> 'job_id')::uuid end as job_id,
    case when s.state is null then p.head_count else (s.state ->> 'head_count')::int end as head_count
  from position p
  left join lateral (
    select x.state from past_state x
    where x.tenant_id = :tenant and x.subject_id = p.id and x.held_until > :asOf
    order by x.held_until limit 1
  ) s on true
  where p.tenant_id = :tenant and p.id = any(:positions)
), candidate as materialized (
  select c.id from employee c where c.tenant_id = :tenant and c.position_id = any(:positions)
  union
  select x.subject_id from past_state x
  where x.tenant_id = :tenant and x.held_until > :asOf and x.state ->> 'position_id' is not null
    and x.state ->> 'position_id' = any(:positions::text[])
), holder as materialized (
  select e.id, e.external_id, e.given_name, e.family_name,
    case when s.state is null then e.position_id else (s.state ->> 'position_id')::uuid end as position_id
  from employee e
  left join lateral (
    select x.state from past_state x
    where x.tenant_id = :tenant and x.subject_id = e.id and x.held_until > :asOf
    order by x.held_until limit 1
  ) s on true
  where e.tenant_id = :tenant and e.id in (select c.id from candidate c) and e.deleted_at is null
    and case when s.state is null then e.active else (s.state ->> 'active')::boolean end
    and coalesce((s.state ->> 'hire_date')::date <= :day, e.hire_date <= :day, true)
)
