-- Which of these activities has a person passed already, and which are no longer on offer?
-- Parameters: activities, employee, today.
-- Leans on activity_pk, completion_by_activity.
select a.id, {include learning/offered} as offered, exists (
    select 1 from completion c
    where c.tenant_id = :tenant and c.activity_id = a.id and c.employee_id = :employee and c.passed
      and c.voided_at is null
  ) as passed
from activity a
where a.tenant_id = :tenant and a.id = any(:activities)
