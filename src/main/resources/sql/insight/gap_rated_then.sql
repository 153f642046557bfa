-- At which level was each of the people at a moment? Needs before it: member and policy. Gives: wanted, resolved and rated. As
-- gap/ratings_then, person by person. Parameters: asOf. Leans on evidence_of_person.
wanted as (
  select distinct x.employee_id, x.competency_id from evidence x
  join member m on m.id = x.employee_id
  where x.tenant_id = :tenant and x.observed_at <= :asOf
), {include competency/resolved}, rated as (
  select d.employee_id, d.competency_id, d.level from resolved d
)
