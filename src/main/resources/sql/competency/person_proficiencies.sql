-- What can these people do, and why is that so? One row a piece of evidence, with what it did to the answer.
-- Slots: policy (competency/policy_now or _then). Parameters: employees, asOf. Leans on evidence_of_person.
with seen as materialized (
  select x.employee_id, x.competency_id, x.id, x.source, x.level, x.observed_at, x.recorded_at, x.revoked_at, x.valid_until
  from evidence x
  where x.tenant_id = :tenant and x.employee_id = any(:employees)
  union all select null, null, null, null, null, null, null, null, null {include platform/expect_rows}
), wanted as materialized (
  select distinct x.employee_id, x.competency_id from seen x where x.observed_at <= :asOf
), {policy}, {include competency/resolved}, weighed as (
  select k.id, k.place, k.calibrated, k.resolution_policy from counted k
  union all select null, null, null, null {include platform/expect_rows}
)
select x.employee_id, c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value,
  s.proficient_from, s.levels, p.resolution_policy, d.level,
  x.id, x.source, x.level as observed_level, x.observed_at,
  k.place is not null and (k.place = 1 or (k.resolution_policy = 'DECAYING_AVERAGE' and not k.calibrated)) as decided,
  case
    when x.revoked_at <= :asOf then 'REVOKED'
    when x.observed_at > :asOf then 'NOT_YET_OBSERVED'
    when x.valid_until <= :asOf then 'EXPIRED'
    when x.source = 'SELF' and not p.self_counts then 'SELF_DOES_NOT_COUNT'
    when k.place is null then 'SOURCE_DOES_NOT_COUNT'
    when k.calibrated and x.source <> 'CALIBRATION' then 'OVERRIDDEN_BY_CALIBRATION'
    when p.resolution_policy = 'HIGHEST' and x.source <> 'CALIBRATION' then 'LOWER'
    when p.resolution_policy = 'SOURCE_PRIORITY' and x.source <> d.deciding -> 0 ->> 'source' then 'LESS_TRUSTED_SOURCE'
    else 'SUPERSEDED'
  end as left_out
from seen x
join wanted w on w.employee_id = x.employee_id and w.competency_id = x.competency_id
join competency c on c.tenant_id = :tenant and c.id = x.competency_id
join policy p on p.framework_id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.id = p.scale_id
left join weighed k on k.id = x.id
left join resolved d on d.employee_id = x.employee_id and d.competency_id = x.competency_id
order by x.employee_id, c.name, c.id, x.observed_at desc, x.recorded_at desc, x.id desc
