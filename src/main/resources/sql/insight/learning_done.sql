-- Who completed the learning in question, and what did it aim at? Of each person and competency the first completion in the
-- period that was passed and holds. Gives: subject, aim, person and done (own: the completion and those that it follows from).
-- Slots: learning (over activity a), visible (over employee e). Parameters: competencies, named (true if the competency was named,
-- so that it counts whether or not the learning says that it develops it), since, until, span (how long after it), ownEvidence.
-- Leans on activity_pk, activity_develops_pk, activity_part_pk, completion_by_activity, completion_part_pk.
subject as materialized (
  select a.id from activity a where a.tenant_id = :tenant and a.deleted_at is null and {learning}
), aim as materialized (
  select s.id as activity_id, d.competency_id from subject s
  join activity_develops d on d.tenant_id = :tenant and d.activity_id = s.id
  where d.competency_id = any(:competencies::uuid[])
  union
  select p.activity_id, d.competency_id from activity_part p
  join activity_develops d on d.tenant_id = :tenant and d.tenant_id = p.tenant_id and d.activity_id = p.part_id
  where p.tenant_id = :tenant and p.activity_id in (select s.id from subject s) and d.competency_id = any(:competencies::uuid[])
  union
  select s.id, k.id from subject s cross join unnest(:competencies::uuid[]) as k (id) where :named
), person as (
  select e.id, e.hire_date from employee e where e.tenant_id = :tenant and e.deleted_at is null and {visible}
), done as materialized (
  select distinct on (c.employee_id, m.competency_id) c.employee_id, m.competency_id, c.id as completion_id, c.activity_id,
    c.completed_at, c.completed_at + cast(:span as interval) as ends_at,
    case when :ownEvidence then '{}'::uuid[] else c.id || coalesce((
      select array_agg(p.part_id) from completion_part p where p.tenant_id = :tenant and p.completion_id = c.id
    ), '{}'::uuid[]) end as own
  from completion c
  join aim m on m.activity_id = c.activity_id
  join person e on e.id = c.employee_id
  where c.tenant_id = :tenant and c.activity_id in (select s.id from subject s) and c.passed and c.voided_at is null
    and c.completed_at >= :since and c.completed_at < :until
  order by c.employee_id, m.competency_id, c.completed_at, c.id
)
