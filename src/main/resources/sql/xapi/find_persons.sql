-- Which employees have these addresses, subjects or external ids? One row an employee and a way of finding.
-- Parameters: ordinals, kinds, names (one an actor). Leans on employee_by_email, employee_subject, employee_external.
with asked as materialized (
  select r.ordinal, r.kind, r.name from unnest(:ordinals::int[], :kinds::text[], :names::text[]) as r (ordinal, kind, name)
)
select a.ordinal, e.id, e.source, 'ADDRESS' as way
from asked a
join employee e on e.tenant_id = :tenant and lower(e.email) = a.name and e.deleted_at is null
where a.kind = 'MBOX'
union all
select a.ordinal, e.id, e.source, 'SUBJECT' as way
from asked a
join employee e on e.tenant_id = :tenant and e.subject = a.name and e.deleted_at is null
where a.kind in ('MBOX', 'OPENID')
union all
select a.ordinal, e.id, e.source, 'EXTERNAL_ID' as way
from asked a
join employee e on e.tenant_id = :tenant and e.external_id = a.name and e.deleted_at is null
where a.kind = 'ACCOUNT'
