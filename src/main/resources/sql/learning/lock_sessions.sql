-- How are these sessions now? Makes others who write them, or enrol in them, wait for the end of this transaction.
-- Parameters: ids. Leans on class_session_pk.
select s.id, s.external_id, s.activity_id, s.capacity, s.waitlist_capacity, s.starts_at, s.ends_at, s.enrolment_opens_at,
  s.enrolment_closes_at, s.withdrawal_closes_at, s.state,
  s.price_amount, s.price_currency
from class_session s
where s.tenant_id = :tenant and s.id = any(:ids) and s.deleted_at is null
order by s.id
for update
