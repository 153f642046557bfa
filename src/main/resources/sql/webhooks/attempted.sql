-- Records how an attempt went, unless its claim ended and somebody else took the delivery over. Those that wait behind it are looked at
-- when it is tried again, or at once if it is off the way. Parameters: id, until (the claim), state, next (or null), follow (when the
-- others are due), status, millis, failure, detail, response, now. Leans on webhook_delivery_pk, webhook_delivery_first.
with done as (
  update webhook_delivery d set state = :state, next_at = :next::timestamptz, claimed_until = null, response_status = :status::int,
    duration_ms = :millis::int, failure = :failure::text, failure_detail = :detail::text, response = :response::text, updated_at = :now
  where d.tenant_id = :tenant and d.id = :id and d.state = 'PENDING' and d.claimed_until = :until
  returning d.webhook_id, d.subject_id, d.position, d.state
)
update webhook_delivery t set next_at = :follow
from done
where t.tenant_id = :tenant and t.webhook_id = done.webhook_id and t.subject_id = done.subject_id and t.position > done.position
  and t.next_at is not null and (case when done.state = 'PENDING' then t.next_at < :follow else t.next_at > :follow end)
