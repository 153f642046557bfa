-- What can the people do today? As kept, but what may have turned since is weighed anew. Gives: rated.
-- Slot: is (= :employee, or = any(:employees)). Parameters: asOf. Leans on proficiency_pk and evidence_of_person.
kept as materialized (
  select k.employee_id, k.competency_id, k.level, k.deciding, k.fresh_until from proficiency k
  where k.tenant_id = :tenant and k.employee_id {is}
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level, k.deciding, false as stale from kept k
  where k.fresh_until is null or k.fresh_until > :asOf
  union all
  select d.employee_id, d.competency_id, d.level, d.deciding, false from resolved d
)
