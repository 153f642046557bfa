-- When and where are activities held, by whom, and how full is it? One row a session; {and} narrows, {order} sorts and limits.
-- Offers hold a seat until they expire: when each does is told, for whoever asks later. Leans on class_session_pk for one,
-- class_session_of_activity, class_session_by_start, class_session_changed by change, enrolment_of_session for its people.
select s.id, s.external_id, s.source, s.activity_id, a.external_id as activity_external_id, a.title as activity_title,
  s.title, s.meetings, s.starts_at, s.ends_at, s.time_zone, s.location, s.online_url, s.language, s.capacity,
  s.waitlist_capacity, s.enrolment_opens_at, s.enrolment_closes_at, s.withdrawal_closes_at, i.instructors, s.price_amount,
  s.price_currency, s.state, n.taken, n.waiting, n.offers, s.version, s.created_at, s.updated_at, s.deleted_at
from class_session s
join activity a on a.tenant_id = :tenant and a.tenant_id = s.tenant_id and a.id = s.activity_id
cross join lateral (
  select coalesce(json_agg(json_build_object('employeeId', i.employee_id, 'employeeExternalId', e.external_id,
    'name', coalesce(i.name, e.given_name || ' ' || e.family_name)) order by i.ordinal), '[]') as instructors
  from session_instructor i
  left join employee e on e.tenant_id = :tenant and e.tenant_id = i.tenant_id and e.id = i.employee_id
  where i.tenant_id = :tenant and i.session_id = s.id
) i
cross join lateral (
  select count(*) filter (where n.state in ('ENROLLED', 'ATTENDED', 'PARTIAL')) as taken,
    count(*) filter (where n.state = 'WAITLISTED') as waiting,
    coalesce(json_agg(n.offer_expires_at) filter (where n.state = 'OFFERED'), '[]') as offers
  from enrolment n
  where n.tenant_id = :tenant and n.session_id = s.id and n.state <> 'CANCELLED'
) n
where s.tenant_id = :tenant {and}
{order}
