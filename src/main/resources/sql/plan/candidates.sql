-- Which activities on offer develop one of these competencies, and which do those need first, and so on? Has the person
-- passed them, and how often were they completed? Parameters: competencies, employee, today.
-- Leans on activity_develops_by_competency, activity_prerequisite_pk, completion_by_activity.
with recursive reached as (
  select d.activity_id as id from activity_develops d
  where d.tenant_id = :tenant and d.competency_id = any(:competencies)
  union
  select p.prerequisite_id from reached r
  join activity_prerequisite p on p.tenant_id = :tenant and p.activity_id = r.id
  where p.prerequisite_id is not null
)
select a.id, a.external_id, a.title, a.type, a.hours, a.cost_amount, a.cost_currency, a.develops, a.prerequisites,
  exists (
    select 1 from completion c
    where c.tenant_id = :tenant and c.activity_id = a.id and c.employee_id = :employee and c.passed
      and c.voided_at is null
  ) as completed,
  (select count(*) from completion n where n.tenant_id = :tenant and n.activity_id = a.id and n.voided_at is null)
    as completions
from reached r
join activity a on a.tenant_id = :tenant and a.id = r.id
where {include learning/offered}
order by a.id
