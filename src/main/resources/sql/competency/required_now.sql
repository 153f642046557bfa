-- What is required of anybody today? Gives: required. Leans on requirement_by_holder once joined to holders.
required as (
  select r.id, r.competency_id, r.tier, r.level, r.weight, r.critical, r.holder_id, r.valid_from, r.valid_to
  from requirement r
  where r.tenant_id = :tenant and r.active
)
