-- Which of these activities has a person passed already, or an equivalent, and which are no longer on offer?
-- Parameters: activities, employee, today.
-- Leans on activity_pk, completion_of_person, activity_equivalent_of.
select a.id, {include learning/offered} as offered, exists (
    select 1 from completion c
    left join activity_equivalent q on q.tenant_id = :tenant and q.tenant_id = c.tenant_id
      and q.equivalent_id = c.activity_id and q.activity_id = a.id
    where c.tenant_id = :tenant and c.employee_id = :employee and c.passed and c.voided_at is null
      and (c.activity_id = a.id or q.activity_id is not null)
  ) as passed
from activity a
where a.tenant_id = :tenant and a.id = any(:activities)
