-- How many people of each profile were at which level at a moment? Needs before it: member (with its number) and policy. Gives: observed,
-- resolved and kept (profile_id, competency_id, level, people, numbers). Slot: span (over evidence x: where the people's lies at the most).
-- Parameters: asOf. Leans on evidence_of_person: in the order of people and competencies there is next to nothing to sort.
observed as (
  select x.employee_id, x.competency_id, x.id, x.level, x.source, x.observed_at, x.valid_until, x.revoked_at, x.recorded_at
  from member m
  join evidence x on x.tenant_id = :tenant and x.employee_id = m.id
  where {span}
), {include competency/weighed}, kept as materialized (
  select m.profile_id, d.competency_id, d.level, count(*) as people, sum(m.number) as numbers from (
    select d.employee_id, d.competency_id, d.level from resolved d
    union all select null, null, null {include platform/expect_rows}
  ) d
  join member m on m.id = d.employee_id
  group by 1, 2, 3
)
