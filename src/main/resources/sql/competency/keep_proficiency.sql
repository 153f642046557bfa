-- What are these people's proficiencies now? Brings the kept rows into step after their evidence changed.
-- Parameters: employees, competencies (pairs, may repeat), asOf. Leans on evidence_of_person and proficiency_pk.
-- Each pair is looked up by itself: whatever the planner believes of tables that were empty a moment ago, the work grows
-- with the pairs and not with what else is there.
with pair as materialized (
  select distinct a.employee_id, a.competency_id
  from unnest(:employees::uuid[], :competencies::uuid[]) as a (employee_id, competency_id)
), turning as materialized (
  select w.employee_id, w.competency_id, t.at, t.pieces
  from pair w
  cross join lateral (
    select count(*) as pieces,
      min(case when x.observed_at > :asOf then x.observed_at when x.valid_until > :asOf then x.valid_until end) as at
    from {include competency/pieces_of_pair} x
    where x.revoked_at is null
  ) t
), gone as (
  delete from proficiency p using turning t
  where t.pieces = 0 and p.tenant_id = :tenant and p.employee_id = t.employee_id and p.competency_id = t.competency_id
)
insert into proficiency (tenant_id, employee_id, competency_id, level, deciding, fresh_until)
select :tenant, w.employee_id, w.competency_id, r.level, coalesce(r.deciding, '[]'), w.at
from turning w
left join lateral (
  with wanted as (select w.employee_id, w.competency_id),
    evidence as (select x.* from {include competency/pieces_of_pair} x),
    {include competency/policy_now},
    {include competency/resolved}
  select r.level, r.deciding from resolved r
) r on true
where w.pieces > 0
on conflict (tenant_id, employee_id, competency_id) do update
set level = excluded.level, deciding = excluded.deciding, fresh_until = excluded.fresh_until
where (proficiency.level, proficiency.deciding, proficiency.fresh_until)
  is distinct from (excluded.level, excluded.deciding, excluded.fresh_until)
