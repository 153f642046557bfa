-- Whose level by an earlier version of a framework is to be on record for the later one? One row a person and competency that both versions
-- have, where the later one is required of anybody and nothing was ever recorded of it: the level of today, since when it was observed at
-- the latest, and until when it counts.
-- Parameters: from, to, asOf. Leans on competency_by_framework, proficiency_by_competency, requirement_by_competency, evidence_pk,
-- evidence_of_person.
with {include competency/framework_versions}, pair as materialized (
  select p.employee_id, p.competency_id, p.level, p.deciding, p.fresh_until, x.latter_id, x.former_external_id
  from compared x
  join proficiency p on p.tenant_id = :tenant and p.competency_id = x.former_id
  join employee e on e.tenant_id = :tenant and e.tenant_id = p.tenant_id and e.id = p.employee_id and e.deleted_at is null
  where x.latter_id is not null and exists (
    select 1 from requirement r
    where r.tenant_id = :tenant and r.competency_id = x.latter_id and r.active and r.deleted_at is null
  )
), wanted as (
  select w.employee_id, w.competency_id from pair w where w.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, known as (
  select k.employee_id, k.latter_id, k.former_external_id, k.level, k.deciding from pair k
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select k.employee_id, k.latter_id, k.former_external_id, d.level, d.deciding
  from resolved d
  join pair k on k.employee_id = d.employee_id and k.competency_id = d.competency_id
)
select k.employee_id, k.latter_id, k.former_external_id, k.level, w.observed_at, w.valid_until
from known k
cross join lateral (
  select max(y.observed_at) as observed_at, min(y.valid_until) as valid_until
  from evidence y
  where y.tenant_id = :tenant
    and y.id in (select (j.piece ->> 'id')::uuid from jsonb_array_elements(k.deciding) as j (piece))
) w
where not exists (
  select 1 from evidence o
  where o.tenant_id = :tenant and o.employee_id = k.employee_id and o.competency_id = k.latter_id
)
order by k.employee_id, k.latter_id
