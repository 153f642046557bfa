-- What did completions take and cost? By their own account, else by the version that was completed, as learning/completion_took says,
-- looked up once a version. Needs before it: spent (id, activity_id, activity_version, hours, cost_amount, cost_currency).
-- Gives: edition and priced (id, hours, amount, currency). Leans on activity_version_number.
edition as materialized (
  select c.activity_id, c.activity_version, {include learning/completion_took} as took
  from (
    select distinct s.activity_id, s.activity_version, null::numeric as hours, null::numeric as cost_amount,
      null::text as cost_currency
    from spent s
  ) c
  join activity a on a.tenant_id = :tenant and a.id = c.activity_id
), priced as materialized (
  select s.id, coalesce(s.hours, (d.took ->> 'hours')::numeric) as hours,
    case when s.cost_amount is null then (d.took ->> 'amount')::numeric else s.cost_amount end as amount,
    case when s.cost_amount is null then d.took ->> 'currency' else s.cost_currency end as currency
  from spent s
  join edition d on d.activity_id = s.activity_id and d.activity_version = s.activity_version
  union all select null, null, null, null {include platform/expect_rows}
)
