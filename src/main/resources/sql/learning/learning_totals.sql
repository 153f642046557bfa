-- What does a person's learning amount to? One row, or none if the caller may not see the person.
-- Slot: visible. Parameters: employee. Leans on employee_pk, completion_of_person.
with done as (
  select c.passed, coalesce(c.hours, a.hours) as hours, a.cost_amount, a.cost_currency
  from completion c
  join activity a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.activity_id
  where c.tenant_id = :tenant and c.employee_id = :employee and c.voided_at is null
)
select e.id, e.external_id, e.given_name, e.family_name,
  (select count(*) from done d) as completions,
  (select count(*) from done d where d.passed) as passed,
  (select coalesce(sum(d.hours), 0) from done d) as hours,
  (
    select coalesce(json_agg(json_build_object('amount', k.amount, 'currency', k.currency) order by k.currency), '[]')
    from (
      select sum(d.cost_amount) as amount, d.cost_currency as currency
      from done d where d.cost_amount is not null group by d.cost_currency
    ) k
  ) as cost
from employee e
where e.tenant_id = :tenant and e.id = :employee and e.deleted_at is null and {visible}
