-- How long did what was completed take, and what did it cost? By its own account; by the version that was completed, or the
-- nearest one on record; by the catalogue. An expression: an object of hours, amount and currency. For the aliases c
-- (completion) and a (its activity). Leans on activity_version_number.
(
  select jsonb_build_object(
    'hours', coalesce(c.hours, case when v.id is null then a.hours else (v.content ->> 'hours')::numeric end),
    'amount', case when c.cost_amount is not null then c.cost_amount when v.id is null then a.cost_amount
      else (v.content -> 'cost' ->> 'amount')::numeric end,
    'currency', case when c.cost_amount is not null then c.cost_currency when v.id is null then a.cost_currency
      else v.content -> 'cost' ->> 'currency' end)
  from (select 1) one
  left join lateral (
    select o.id, o.content from activity_version o
    where o.tenant_id = :tenant and o.activity_id = c.activity_id
    order by o.number > c.activity_version, abs(o.number - c.activity_version) limit 1
  ) v on true
)
