-- How long did what was completed take, and what did it cost? By its own account; by the session that it was completed in; by the
-- version that was completed, or the nearest one on record; by the catalogue. An expression: an object of hours, amount and
-- currency. For the aliases c (completion) and a (its activity). Leans on activity_version_number, enrolment_of_person.
(
  select jsonb_build_object(
    'hours', coalesce(c.hours, case when v.id is null then a.hours else (v.content ->> 'hours')::numeric end),
    'amount', case when p.price_amount is not null then p.price_amount when v.id is null then a.cost_amount
      else (v.content -> 'cost' ->> 'amount')::numeric end,
    'currency', case when p.price_amount is not null then p.price_currency when v.id is null then a.cost_currency
      else v.content -> 'cost' ->> 'currency' end)
  from (select 1) one
  left join lateral (
    select o.id, o.content from activity_version o
    where o.tenant_id = :tenant and o.activity_id = c.activity_id
    order by o.number > c.activity_version, abs(o.number - c.activity_version) limit 1
  ) v on true
  left join lateral (
    select s.price_amount, s.price_currency from enrolment n
    join class_session s on s.tenant_id = :tenant and s.tenant_id = n.tenant_id and s.id = n.session_id
    where c.source_system = 'session' and n.tenant_id = :tenant and n.employee_id = c.employee_id
      and n.source || '/' || n.external_id = c.external_id
    limit 1
  ) p on true
)
