-- How do the people of jobs stand today, and to which levels do they develop? One row a job, unit of work (of those that are told apart),
-- competency, level, planned level and day until which it is planned. What is planned is the highest level of an open item of a plan that
-- was agreed, or of an open assignment whose completion proves it, and the earliest day for that. Slots: filter, visible (over employee e).
-- Parameters: asOf, competencies, units, last (day).
-- Leans on employee_by_job, proficiency_pk, proficiency_by_expiry, plan_item_by_competency, activity_develops_by_competency.
with {include gap/staff_now}, member as materialized (
  select p.id, p.job_id, case when p.org_unit_id = any(:units) then p.org_unit_id end as org_unit_id
  from staff p where p.job_id is not null
), {include competency/policy_now}, {include insight/gap_rated_now}, sought as (
  select w.id as competency_id from unnest(:competencies::uuid[]) as w (id)
), {include insight/developing}, highest as (
  select distinct on (l.employee_id, l.competency_id) l.employee_id, l.competency_id, l.level, l.due
  from planned l
  where l.due <= :last
  order by l.employee_id, l.competency_id, l.level desc, l.due
), known as (
  select r.employee_id, r.competency_id, r.level, null::numeric as planned_level, null::date as due
  from rated r where r.competency_id = any(:competencies)
  union all
  select h.employee_id, h.competency_id, null, h.level, h.due from highest h
), standing as (
  select k.employee_id, k.competency_id, max(k.level) as level, max(k.planned_level) as planned_level, max(k.due) as due
  from known k group by 1, 2
)
select m.job_id, m.org_unit_id, k.competency_id, k.level, k.planned_level, k.due, count(*) as people
from standing k
join member m on m.id = k.employee_id
group by 1, 2, 3, 4, 5, 6
