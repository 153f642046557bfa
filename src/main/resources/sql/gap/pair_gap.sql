-- What do jobs require, and what of it can people do, each of another job? One row a pair and requirement, or a single row for
-- a job without one. Slots: is (= any of the employees), visible (over employee e). Parameters: employees, jobs (one of each a pair), asOf, day.
-- Leans on employee_pk, requirement_by_holder, proficiency_pk.
with {include gap/pairs_now}, profile as (
  select p.number as profile_id, p.holders from person p
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, {include gap/rated_anew}
select p.number, p.id as employee_id, p.external_id as employee_external_id, p.given_name, p.family_name, p.own_job, p.job_id,
  p.job_external_id, p.job_title, e.competency_id, e.external_id, e.name, e.tier, e.scale_id, e.min_value, e.max_value,
  e.resolution_policy, e.level as required, e.weight, e.critical, e.required_by, d.level as actual, d.deciding, d.stale
from person p
left join effective e on e.profile_id = p.number
left join rated d on d.employee_id = p.id and d.competency_id = e.competency_id
order by p.number
