-- How many people of each profile were at which level at a moment? Needs before it: member (with its number) and policy. Gives: wanted, resolved
-- and kept (profile_id, competency_id, level, people, numbers). Parameters: asOf. Leans on evidence_of_person.
wanted as (
  select distinct x.employee_id, x.competency_id from evidence x
  join member m on m.id = x.employee_id
  where x.tenant_id = :tenant and x.observed_at <= :asOf
), {include competency/resolved}, kept as materialized (
  select m.profile_id, d.competency_id, d.level, count(*) as people, sum(m.number) as numbers from (
    select d.employee_id, d.competency_id, d.level from resolved d
    union all select null, null, null {include platform/expect_rows}
  ) d
  join member m on m.id = d.employee_id
  group by 1, 2, 3
)
