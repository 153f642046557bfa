-- Who comes to which event of a community, or was there? One row each; {and} narrows, {order} sorts and limits.
-- Who was there or missed it, and who signed up before, is ahead of who waits.
-- Leans on event_attendee_pk for one, event_attendee_external by key, event_attendee_once,
-- event_attendee_by_person.
select a.id, a.external_id, a.source, a.event_id, v.external_id as event_external_id, a.employee_id,
  e.external_id as employee_external_id, e.given_name as employee_given_name, e.family_name as employee_family_name, a.state,
  case when a.state = 'SIGNED_UP' and a.active and f.ahead >= v.capacity then (f.ahead - v.capacity + 1)::int end as waits,
  a.active, a.version, a.created_at, a.updated_at, a.deleted_at
from event_attendee a
join community_event v on v.tenant_id = :tenant and v.tenant_id = a.tenant_id and v.id = a.event_id
join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.employee_id
left join lateral (
  select count(*) as ahead from event_attendee o
  where o.tenant_id = :tenant and o.event_id = a.event_id and o.active and o.deleted_at is null
    and (o.state <> 'SIGNED_UP' or (o.updated_at, o.id) < (a.updated_at, a.id))
) f on true
where a.tenant_id = :tenant {and}
{order}
