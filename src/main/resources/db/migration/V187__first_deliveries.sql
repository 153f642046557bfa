-- What is claimed of many that wait is found by indexes of which no other can take the place: their conditions say the same in other words
-- (what is pending has a next attempt, and nothing else has).
create index webhook_delivery_first on webhook_delivery (tenant_id, webhook_id, subject_id, position) where next_at is not null;
create index webhook_delivery_flying on webhook_delivery (tenant_id, webhook_id, claimed_until) where claimed_until is not null;
create index webhook_delivery_next on webhook_delivery (tenant_id, webhook_id, next_at, position) where state = 'PENDING';
drop index webhook_delivery_order;
drop index webhook_delivery_due;
