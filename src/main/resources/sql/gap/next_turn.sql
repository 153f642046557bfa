-- When does anybody's level become another by the passing of time alone, after a moment? One row; null if never. Of what turned by then
-- and is not weighed anew yet, the evidence says what comes next. Parameters: asOf. Leans on proficiency_by_expiry and evidence_of_person.
select least(
  (select min(k.fresh_until) from proficiency k where k.tenant_id = :tenant and k.fresh_until > :asOf),
  (
    select min(case when x.observed_at > :asOf then x.observed_at else x.valid_until end)
    from proficiency k
    join evidence x on x.tenant_id = :tenant and x.employee_id = k.employee_id and x.competency_id = k.competency_id
    where k.tenant_id = :tenant and k.fresh_until <= :asOf and x.revoked_at is null
      and (x.observed_at > :asOf or x.valid_until > :asOf)
  )
) as turn
