-- What was spent on learning in a time, completion by completion? Failed ones were paid too; voided ones never were.
-- Gives: person, spent, edition, priced and paid (id, employee_id, activity_id, completed_at, passed, hours, amount, currency).
-- Slot: visible (over employee e). Parameters: since, until.
-- Leans on employee_pk, completion_of_person, and on what insight/priced leans on.
person as (
  select e.id from employee e where e.tenant_id = :tenant and e.deleted_at is null and {visible}
), spent as materialized (
  select c.id, c.employee_id, c.activity_id, c.activity_version, c.completed_at, c.passed, c.hours, c.cost_amount,
    c.cost_currency
  from completion c
  join person e on e.id = c.employee_id
  where c.tenant_id = :tenant and c.voided_at is null and c.completed_at >= :since and c.completed_at < :until
), {include insight/priced}, paid as materialized (
  select s.id, s.employee_id, s.activity_id, s.completed_at, s.passed, p.hours, p.amount, p.currency
  from spent s
  join priced p on p.id = s.id
)
