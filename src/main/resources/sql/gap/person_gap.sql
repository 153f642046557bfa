-- What is required of people (for the own job, or for another), and what of it can they do? One row a requirement, or a
-- single row for a person without one.
-- Slots: person (gap/person_now or _then), required and policy (competency/…), rated (gap/rated_kept, _anew or _then),
-- is (= one employee or any of many), visible. Parameters: employee or employees, job (null for the own one), asOf, day.
-- Leans on employee_pk, requirement_by_holder, proficiency_pk.
with {person}, profile as (
  select p.id as profile_id, p.holders from person p
), {policy}, {required}, {include competency/effective}, {rated}
select p.id as employee_id, p.external_id as employee_external_id, p.given_name, p.family_name, p.own_job, p.job_id,
  p.job_external_id, p.job_title, c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value,
  s.max_value, f.resolution_policy, e.level as required, e.weight, e.critical, e.required_by, d.level as actual,
  d.deciding, d.stale
from person p
left join effective e on e.profile_id = p.id
left join competency c on c.tenant_id = :tenant and c.id = e.competency_id
left join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
left join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
left join rated d on d.employee_id = p.id and d.competency_id = e.competency_id
