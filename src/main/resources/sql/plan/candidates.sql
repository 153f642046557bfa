-- Which activities develop one of these competencies, and which do those need first, or what teaches the levels that
-- they need, and so on? Are they offered, has the person passed them or an equivalent, and how often were they completed?
-- Parameters: competencies, employee, today. Leans on activity_develops_by_competency, activity_prerequisite_pk,
-- completion_of_person, completion_by_activity, activity_equivalent_of.
with recursive reached as (
  select d.activity_id as id from activity_develops d
  where d.tenant_id = :tenant and d.competency_id = any(:competencies)
  union
  select coalesce(p.prerequisite_id, d.activity_id) from reached r
  join activity_prerequisite p on p.tenant_id = :tenant and p.activity_id = r.id
  left join activity_develops d on d.tenant_id = :tenant and d.competency_id = p.competency_id
  where coalesce(p.prerequisite_id, d.activity_id) is not null
), passed as (
  select c.activity_id as id from completion c
  where c.tenant_id = :tenant and c.employee_id = :employee and c.passed and c.voided_at is null
  union
  select q.activity_id from completion c
  join activity_equivalent q on q.tenant_id = :tenant and q.tenant_id = c.tenant_id and q.equivalent_id = c.activity_id
  where c.tenant_id = :tenant and c.employee_id = :employee and c.passed and c.voided_at is null
)
select a.id, a.external_id, a.title, a.type, a.hours, a.cost_amount, a.cost_currency, a.develops, a.prerequisites,
  a.audience,
  s.id is not null as completed,
  (select count(*) from completion n where n.tenant_id = :tenant and n.activity_id = a.id and n.voided_at is null)
    as completions,
  {include learning/offered} as offered
from reached r
join activity a on a.tenant_id = :tenant and a.id = r.id
left join passed s on s.id = r.id
where a.deleted_at is null or s.id is not null
order by a.id
