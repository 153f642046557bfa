-- Who is enrolled where, and how many wait before them? One row an enrolment; {and} narrows, {order} sorts and limits.
-- Leans on enrolment_pk for one, enrolment_of_session, enrolment_of_person, enrolment_changed by change, enrolment_waiting for
-- the position, completion_external for what came of it.
select n.id, n.external_id, n.source, n.session_id, s.external_id as session_external_id, coalesce(s.title, a.title) as title, s.starts_at, s.ends_at,
  s.activity_id, a.external_id as activity_external_id, n.employee_id, e.external_id as employee_external_id, e.given_name,
  e.family_name, n.state, w.position, n.offer_expires_at, n.moved_from_id, n.assignment_id, c.id as completion_id,
  n.attended_hours, n.score, n.passed, n.version, n.created_at, n.updated_at
from enrolment n
join class_session s on s.tenant_id = :tenant and s.tenant_id = n.tenant_id and s.id = n.session_id
join activity a on a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.activity_id
join employee e on e.tenant_id = :tenant and e.tenant_id = n.tenant_id and e.id = n.employee_id
left join lateral (
  select count(*)::int as position from enrolment w
  where w.tenant_id = :tenant and w.session_id = n.session_id and w.place <= n.place
  having n.place is not null
) w on true
left join lateral (
  select c.id from completion c
  where c.tenant_id = :tenant and c.source_system = 'session' and c.external_id = n.source || '/' || n.external_id and c.voided_at is null
    and n.state = 'ATTENDED'
  limit 1
) c on true
where n.tenant_id = :tenant {and}
{order}
