-- Puts an event on the way that only tries a webhook out; its subject is the webhook. Parameters: id, webhook, event, type, now.
-- Leans on webhook_delivery_pk.
insert into webhook_delivery (tenant_id, id, webhook_id, event_id, position, event_type, subject_type, subject_id, state, attempts, next_at,
  created_at, updated_at)
values (:tenant, :id, :webhook, :event, 0, :type, 'webhook', :webhook, 'PENDING', 0, :now, :now, :now)
