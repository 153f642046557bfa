-- What does the evidence of these people in these competencies amount to, and which of it decides?
-- Needs before it: wanted (employee_id, competency_id) and policy (competency/policy_now or _then). Gives: resolved, as
-- competency/weighed says. Parameters: asOf. Leans on evidence_of_person.
observed as (
  select x.employee_id, x.competency_id, x.id, x.level, x.source, x.observed_at, x.valid_until, x.revoked_at, x.recorded_at
  from wanted w
  join evidence x on x.tenant_id = :tenant and x.employee_id = w.employee_id and x.competency_id = w.competency_id
), {include competency/weighed}
