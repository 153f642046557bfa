-- At which level is each of the people today? Needs before it: member and policy. Gives: wanted, resolved and rated. As
-- gap/ratings_now, person by person. Parameters: asOf. Leans on proficiency_by_expiry and, by the group's size, proficiency_pk.
wanted as (
  select k.employee_id, k.competency_id from proficiency k
  join member m on m.id = k.employee_id
  where k.tenant_id = :tenant and k.fresh_until <= :asOf
), {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level from proficiency k
  join member m on m.id = k.employee_id
  where k.tenant_id = :tenant and k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select d.employee_id, d.competency_id, d.level from resolved d
)
