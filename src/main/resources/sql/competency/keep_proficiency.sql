-- What are these people's proficiencies now? Brings the kept rows into step after their evidence changed.
-- Parameters: employees, competencies (pairs, may repeat), asOf. Leans on evidence_of_person and proficiency_pk.
with wanted as materialized (
  select distinct a.employee_id, a.competency_id
  from unnest(:employees::uuid[], :competencies::uuid[]) as a (employee_id, competency_id)
), {include competency/policy_now}, {include competency/resolved}, turning as (
  select w.employee_id, w.competency_id,
    min(case when x.observed_at > :asOf then x.observed_at when x.valid_until > :asOf then x.valid_until end) as at
  from wanted w
  join evidence x on x.tenant_id = :tenant and x.employee_id = w.employee_id and x.competency_id = w.competency_id
  where x.revoked_at is null
  group by w.employee_id, w.competency_id
), gone as (
  delete from proficiency p using wanted w
  where p.tenant_id = :tenant and p.employee_id = w.employee_id and p.competency_id = w.competency_id
    and not exists (
      select 1 from turning t where t.employee_id = p.employee_id and t.competency_id = p.competency_id)
)
insert into proficiency (tenant_id, employee_id, competency_id, level, deciding, fresh_until)
select :tenant, t.employee_id, t.competency_id, r.level, coalesce(r.deciding, '[]'), t.at
from turning t
left join resolved r on r.employee_id = t.employee_id and r.competency_id = t.competency_id
on conflict (tenant_id, employee_id, competency_id) do update
set level = excluded.level, deciding = excluded.deciding, fresh_until = excluded.fresh_until
where (proficiency.level, proficiency.deciding, proficiency.fresh_until)
  is distinct from (excluded.level, excluded.deciding, excluded.fresh_until)
