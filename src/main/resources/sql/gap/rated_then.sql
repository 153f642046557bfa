-- What could the people do at a moment? Weighed from the evidence that counted then. Gives: rated.
-- Slot: is (= :employee, or = any(:employees)). Parameters: asOf. Leans on evidence_of_person.
wanted as (
  select distinct x.employee_id, x.competency_id from evidence x
  where x.tenant_id = :tenant and x.employee_id {is} and x.observed_at <= :asOf
), {include competency/resolved}, rated as (
  select d.employee_id, d.competency_id, d.level, d.deciding, false as stale from resolved d
)
