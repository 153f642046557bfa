-- What can these people do today? One row a person and competency, from the kept rows; what may have turned since
-- (fresh_until) is weighed anew. Parameters: employees, asOf. Leans on proficiency_pk.
with kept as (
  select p.employee_id, p.competency_id, p.level, p.deciding, p.fresh_until
  from proficiency p
  where p.tenant_id = :tenant and p.employee_id = any(:employees)
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, answer as (
  select k.employee_id, k.competency_id, k.level, k.deciding from kept k
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select r.employee_id, r.competency_id, r.level, r.deciding from resolved r
)
select a.employee_id, a.level, a.deciding, c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id,
  s.min_value, s.max_value, s.proficient_from, s.levels, f.resolution_policy
from answer a
join competency c on c.tenant_id = :tenant and c.id = a.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
order by a.employee_id, c.name, c.id
