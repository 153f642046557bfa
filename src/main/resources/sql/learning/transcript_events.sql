-- Which events of open communities had a person been to, as it was known at a moment? One row each, the earliest first.
-- Parameters: employee, asOf. Leans on event_attendee_by_person, event_attendee_transition_of,
-- community_event_pk, community_pk.
select a.id, v.id as event_id, v.external_id as event_external_id, v.title, c.name as community, v.starts_at, v.ends_at
from event_attendee a
join community_event v on v.tenant_id = :tenant and v.tenant_id = a.tenant_id and v.id = a.event_id
join community c on c.tenant_id = :tenant and c.tenant_id = v.tenant_id and c.id = v.community_id and c.access = 'OPEN'
join lateral (
  select s.to_state from event_attendee_transition s
  where s.tenant_id = :tenant and s.attendee_id = a.id and s.made_at <= :asOf order by s.id desc limit 1
) l on l.to_state = 'ATTENDED'
where a.tenant_id = :tenant and a.employee_id = :employee and (a.deleted_at is null or a.deleted_at > :asOf)
order by v.starts_at, a.id
