-- How do those who applied stand against what a requisition asks for, from inside and from outside? Everybody's evidence is
-- weighed by the one definition; what scorecards say of somebody from inside counts for that application. One row an application
-- and competency, the readiest only. Slot: others (over job_application a). Parameters: requisitions (one), asOf, day, most.
-- Leans on job_application_once, evidence_of_person, candidate_evidence_of_candidate, candidate_evidence_of_application.
with {include recruiting/asked_for}, person as materialized (
  select a.id, coalesce(c.external_id, e.external_id) as external_id, coalesce(c.given_name, e.given_name) as given_name,
    coalesce(c.family_name, e.family_name) as family_name, a.external_id as application_external_id, a.candidate_id,
    a.employee_id, a.stage
  from job_application a
  left join candidate c on c.tenant_id = :tenant and c.tenant_id = a.tenant_id and c.id = a.candidate_id
  left join employee e on e.tenant_id = :tenant and e.tenant_id = a.tenant_id and e.id = a.employee_id
  where a.tenant_id = :tenant and a.requisition_id = any(:requisitions) and a.deleted_at is null and a.active
    and a.stage not in ('REJECTED', 'WITHDRAWN') and c.erased_at is null and {others}
), evidence as materialized (
  select x.tenant_id, p.id as employee_id, x.id, x.competency_id, x.level, x.source, x.observed_at, x.recorded_at,
    x.valid_until, x.revoked_at
  from person p
  join evidence x on x.tenant_id = :tenant and x.employee_id = p.employee_id
  union all
  select x.tenant_id, p.id, x.id, x.competency_id, x.level, x.source, x.observed_at, x.recorded_at, x.valid_until, x.revoked_at
  from person p
  join candidate_evidence x on x.tenant_id = :tenant and x.candidate_id = p.candidate_id
  union all
  select x.tenant_id, p.id, x.id, x.competency_id, x.level, x.source, x.observed_at, x.recorded_at, x.valid_until, x.revoked_at
  from person p
  join candidate_evidence x on x.tenant_id = :tenant and x.application_id = p.id and x.candidate_id is null
), wanted as (
  select p.id as employee_id, a.competency_id from person p cross join asked_for a
), {include competency/resolved}, rated as (
  select d.employee_id, d.competency_id, d.level, d.deciding from resolved d
), {include recruiting/readiest}
select p.id as application_id, p.application_external_id, p.external_id as person_external_id, p.given_name, p.family_name,
  p.candidate_id, p.employee_id, p.stage, m.competency_id, m.external_id, m.name, m.tier, m.scale_id, m.min_value, m.max_value,
  m.resolution_policy, m.level as required, m.weight, m.critical, m.required_by, m.actual, m.deciding
from ranked k
join person p on p.id = k.id
join measured m on m.person_id = p.id
order by p.external_id, p.id, m.name, m.competency_id
