-- When do communities meet? One row an event; {and} narrows, {order} sorts and limits.
-- Leans on community_event_pk for one, community_event_external by key, community_event_of_community, event_attendee_once.
select v.id, v.external_id, v.source, v.community_id, c.external_id as community_external_id, v.organiser_id,
  e.external_id as organiser_external_id, e.given_name as organiser_given_name, e.family_name as organiser_family_name, v.title,
  v.text, v.starts_at, v.ends_at, v.location, v.link, v.capacity, n.attendees, greatest(n.attendees - coalesce(v.capacity, n.attendees), 0) as waiting,
  v.active, v.version, v.created_at, v.updated_at, v.deleted_at
from community_event v
join community c on c.tenant_id = :tenant and c.tenant_id = v.tenant_id and c.id = v.community_id
join employee e on e.tenant_id = :tenant and e.tenant_id = v.tenant_id and e.id = v.organiser_id
left join lateral (
  select count(*) as attendees from event_attendee a
  where a.tenant_id = :tenant and a.event_id = v.id and a.active and a.deleted_at is null
) n on true
where v.tenant_id = :tenant {and}
{order}
