-- What of people's kept proficiencies may have turned since? Pairs. Slot: is (= :employee, or = any(:employees)).
-- Parameters: asOf. Leans on proficiency_pk.
select k.employee_id, k.competency_id from proficiency k
  where k.tenant_id = :tenant and k.employee_id {is} and k.fresh_until <= :asOf
