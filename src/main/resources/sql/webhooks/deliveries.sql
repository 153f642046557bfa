-- What was or is to be sent to webhooks, and how did it go? One row a delivery; {and} narrows, {order} sorts and limits.
-- Leans on webhook_delivery_pk, webhook_delivery_in.
select d.id, d.webhook_id, d.event_id, d.position, d.event_type, d.subject_type, d.subject_id, d.state, d.attempts, d.next_at, d.attempted_at,
  d.response_status, d.duration_ms, d.failure, d.failure_detail, d.response, d.created_at, d.updated_at
from webhook_delivery d
where d.tenant_id = :tenant {and}
{order}
