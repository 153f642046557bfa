-- What is required of people (for the own job, for another or for an initiative), and what of it can they do? One row a
-- requirement, or a single row for a person without one.
-- Slots: person (gap/person_now or _then), policy (competency/…), asked (what is required by tiers, or by an initiative),
-- rated (gap/rated_kept, _anew or _then), is (= one employee or any of many), visible. Parameters: employee or employees, job (null for the own one), asOf, day.
-- Leans on employee_pk, requirement_by_holder, proficiency_pk.
with {person}, profile as (
  select p.id as profile_id, p.holders from person p
), {policy}, {asked}, {rated}
select p.id as employee_id, p.external_id as employee_external_id, p.given_name, p.family_name, p.own_job, p.job_id,
  p.job_external_id, p.job_title, e.competency_id, e.external_id, e.name, e.tier, e.scale_id, e.min_value, e.max_value,
  e.resolution_policy, e.level as required, e.weight, e.critical, e.required_by, d.level as actual, d.deciding, d.stale
from person p
left join effective e on e.profile_id = p.id
left join rated d on d.employee_id = p.id and d.competency_id = e.competency_id
