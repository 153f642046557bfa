-- Puts events on the way to webhooks; what went there before goes again. Parameters: ids (of deliveries), webhooks, positions (one of
-- each a delivery), now. Leans on change_event_pk, webhook_delivery_once.
insert into webhook_delivery (tenant_id, id, webhook_id, event_id, position, event_type, subject_type, subject_id, person_id, state,
  attempts, next_at, created_at, updated_at)
select :tenant, n.id, n.webhook_id, v.id, v.position, v.type, v.subject_type, v.subject_id, v.person_id, 'PENDING', 0, :now, :now, :now
from unnest(:ids::uuid[], :webhooks::uuid[], :positions::text[]) as n (id, webhook_id, position)
join change_event v on v.tenant_id = :tenant and v.position = n.position::bigint
order by n.id
on conflict (tenant_id, webhook_id, event_id) do update
set state = 'PENDING', attempts = 0, next_at = excluded.next_at, updated_at = excluded.updated_at
where webhook_delivery.state <> 'PENDING'
