-- How many people of each profile are at which level today? Needs before it: member (with its number) and policy. Gives: wanted, resolved and
-- kept (profile_id, competency_id, level, people, numbers). Parameters: asOf. Leans on proficiency_by_expiry and, by the group's size,
-- proficiency_pk or one pass over proficiency.
wanted as (
  select k.employee_id, k.competency_id from proficiency k
  join member m on m.id = k.employee_id
  where k.tenant_id = :tenant and k.fresh_until <= :asOf
), {include competency/resolved}, kept as materialized (
  select m.profile_id, k.competency_id, k.level, count(*) as people, sum(m.number) as numbers
  from member m
  join proficiency k on k.tenant_id = :tenant and k.employee_id = m.id
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  group by 1, 2, 3
  union all
  select m.profile_id, d.competency_id, d.level, count(*) as people, sum(m.number) as numbers from (
    select d.employee_id, d.competency_id, d.level from resolved d
    union all select null, null, null {include platform/expect_rows}
  ) d
  join member m on m.id = d.employee_id
  group by 1, 2, 3
)
