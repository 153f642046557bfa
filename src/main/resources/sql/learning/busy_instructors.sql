-- Whom do these meetings take away from another session at the same time? One row a meeting and other session, held or
-- attended. Parameters: ordinals, sessions (null for new ones), employees, starts, ends (one of each a meeting and
-- instructor), now. Leans on session_instructor_by_employee, class_session_meeting_pk, enrolment_of_person.
with asked as materialized (
  select * from unnest(:ordinals::int[], :sessions::uuid[], :employees::uuid[], :starts::timestamptz[], :ends::timestamptz[])
    as r (ordinal, session_id, employee_id, starts_at, ends_at)
), busy as (
  select a.ordinal, a.session_id, a.starts_at, a.ends_at, i.session_id as other_id
  from asked a
  join session_instructor i on i.tenant_id = :tenant and i.employee_id = a.employee_id
  union
  select a.ordinal, a.session_id, a.starts_at, a.ends_at, n.session_id
  from asked a
  join enrolment n on n.tenant_id = :tenant and n.employee_id = a.employee_id and n.state <> 'CANCELLED'
    and (n.state <> 'OFFERED' or n.offer_expires_at > :now)
)
select distinct b.ordinal, o.external_id
from busy b
join class_session o on o.tenant_id = :tenant and o.id = b.other_id and o.state <> 'CANCELLED' and o.deleted_at is null
join class_session_meeting m on m.tenant_id = :tenant and m.session_id = o.id
where o.id is distinct from b.session_id and m.starts_at < b.ends_at and m.ends_at > b.starts_at
order by b.ordinal, o.external_id
