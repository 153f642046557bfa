-- Which activities, or ones that count as them, has a person to pass before an activity, and which competencies must there be
-- at a level? Levels are for the caller to compare. Parameters: activity, employee.
-- Leans on activity_prerequisite_pk, completion_of_person, activity_equivalent_pk.
select a.external_id, null::uuid as competency_id, null::numeric as level, p.ordinal
from activity_prerequisite p
join activity a on a.tenant_id = :tenant and a.tenant_id = p.tenant_id and a.id = p.prerequisite_id
where p.tenant_id = :tenant and p.activity_id = :activity and not exists (
  select 1 from completion c
  where c.tenant_id = :tenant and c.employee_id = :employee and c.passed and c.voided_at is null
    and (c.activity_id = p.prerequisite_id or c.activity_id in (
      select q.equivalent_id from activity_equivalent q
      where q.tenant_id = :tenant and q.activity_id = p.prerequisite_id)))
union all
select k.external_id, p.competency_id, p.level, p.ordinal
from activity_prerequisite p
join competency k on k.tenant_id = :tenant and k.tenant_id = p.tenant_id and k.id = p.competency_id
where p.tenant_id = :tenant and p.activity_id = :activity
order by ordinal
