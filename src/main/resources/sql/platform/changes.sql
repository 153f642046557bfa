-- What happened after a position of the feed, the first one first? Slot: visible. Parameters: after, most.
-- Leans on change_event_pk.
select v.position, v.id, v.type, v.subject_type, v.subject_id, v.person_id, v.occurred_at, v.actor, v.trace_id, v.data
from change_event v
where v.tenant_id = :tenant and v.position > :after and {visible}
order by v.position
limit :most
