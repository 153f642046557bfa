-- Who left jobs in a stretch of time, and how many people were there? One row a job: leavers, people at its start and at its end.
-- Somebody leaves who was active and is not any more; the first state that is known holds for all the time before, from the day of hire.
-- Parameters: since, until, sinceday, untilday. Leans on past_state_pk.
with told as (
  select e.id, e.hire_date, (p.state ->> 'job_id')::uuid as job_id, (p.state ->> 'active')::bool as active, p.held_until
  from employee e
  join past_state p on p.tenant_id = :tenant and p.tenant_id = e.tenant_id and p.subject_id = e.id
  where e.tenant_id = :tenant and e.deleted_at is null
  union all
  select e.id, e.hire_date, e.job_id, e.active, 'infinity'::timestamptz
  from employee e
  where e.tenant_id = :tenant and e.deleted_at is null
), spell as (
  select t.job_id, t.hire_date, t.active, t.held_until,
    lag(t.held_until) over (partition by t.id order by t.held_until) as held_from,
    lead(t.active) over (partition by t.id order by t.held_until) as then_active
  from told t
)
select s.job_id, j.job_family_id,
  count(*) filter (where not s.then_active and s.held_until > :since and s.held_until <= :until) as leavers,
  count(*) filter (where s.held_until > :since and coalesce(s.held_from <= :since, true)
    and coalesce(s.hire_date <= :sinceday, true)) as at_start,
  count(*) filter (where s.held_until > :until and coalesce(s.held_from <= :until, true)
    and coalesce(s.hire_date <= :untilday, true)) as at_end
from spell s
join job j on j.tenant_id = :tenant and j.id = s.job_id
where s.active
group by 1, 2
