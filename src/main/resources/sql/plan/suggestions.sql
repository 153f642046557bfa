-- Which activities on offer develop one of these competencies, and which do those need first, and so on? How often were they
-- passed, how often ended at all, how many sessions are to come, and when is the next in which one can enrol now and get a seat? Parameters:
-- competencies, now, today. Leans on activity_develops_by_competency, activity_prerequisite_pk, completion_by_activity,
-- class_session_of_activity, enrolment_of_session.
with recursive reached as (
  select d.activity_id as id from activity_develops d
  where d.tenant_id = :tenant and d.competency_id = any(:competencies)
  union
  select p.prerequisite_id from reached r
  join activity_prerequisite p on p.tenant_id = :tenant and p.activity_id = r.id
  where p.prerequisite_id is not null
)
select a.id, a.external_id, a.title, a.type, a.hours, a.cost_amount, a.cost_currency, a.language, a.languages, a.audience, a.develops,
  a.prerequisites, l.passed, l.ended, h.sessions, h.starts_at, h.seats
from reached r
join activity a on a.tenant_id = :tenant and a.id = r.id
cross join lateral (
  select count(*) filter (where c.passed) as passed, count(*) as ended from completion c
  where c.tenant_id = :tenant and c.activity_id = a.id and c.voided_at is null
) l
cross join lateral (
  select count(*) as sessions, min(s.starts_at) filter (where s.free > 0) as starts_at,
    case when bool_or(s.free > 0 and s.capacity is null) then null
      else sum(s.free) filter (where s.free > 0) end::int as seats
  from (
    select s.starts_at, s.capacity, case
        when not {include learning/enrolment_open} then 0
        when s.capacity is null then 1
        when s.capacity > n.taken + n.waiting then s.capacity - n.taken
        else 0
      end as free
    from class_session s
    cross join lateral (
      select count(*) filter (where {include learning/holds_seat}) as taken,
        count(*) filter (where n.state = 'WAITLISTED') as waiting
      from enrolment n
      where n.tenant_id = :tenant and n.session_id = s.id and n.state <> 'CANCELLED'
    ) n
    where s.tenant_id = :tenant and s.activity_id = a.id and s.state in ('SCHEDULED', 'CONFIRMED')
      and s.deleted_at is null and s.starts_at > :now
  ) s
) h
where {include learning/offered}
order by a.id
