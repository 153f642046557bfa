-- What can people do today, as it is kept? What may have turned since is told as stale: gap/rated_anew weighs it.
-- Gives: rated, to be joined by employee and competency. Parameters: asOf. Leans on proficiency_pk.
rated as (
  select k.employee_id, k.competency_id, k.level, k.deciding, k.fresh_until <= :asOf as stale from proficiency k
  where k.tenant_id = :tenant
)
