-- Of what was there evidence of people by then? Pairs. Slot: is (= :employee, or = any(:employees)).
-- Parameters: asOf. Leans on evidence_of_person.
select distinct x.employee_id, x.competency_id from evidence x
  where x.tenant_id = :tenant and x.employee_id {is} and x.observed_at <= :asOf
