-- Which levels that an activity develops does neither a completion nor evidence of a person prove? None if the completion is
-- of the activity or of what counts as it; else one row a level, with the competency's external id, and one without it if the
-- activity develops nothing. Evidence proves what it counts for: not when it was revoked or has expired, and not as SELF where
-- the framework does not count that. Parameters: activity, employee, completion (null for evidence), evidence (ids), now.
-- Leans on activity_develops_pk, completion_pk, evidence_pk, activity_equivalent_pk.
with done as materialized (
  select c.activity_id from completion c
  where c.tenant_id = :tenant and c.id = :completion and c.employee_id = :employee and c.passed and c.voided_at is null
), missing as (
  select k.external_id as competency, d.to_level
  from activity_develops d
  join competency k on k.tenant_id = :tenant and k.tenant_id = d.tenant_id and k.id = d.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = k.tenant_id and f.id = k.framework_id
  where d.tenant_id = :tenant and d.activity_id = :activity
    and not exists (
      select 1 from evidence v
      where v.tenant_id = :tenant and v.id = any(:evidence) and v.employee_id = :employee
        and v.competency_id = d.competency_id and v.level >= d.to_level and v.revoked_at is null
        and v.observed_at <= :now and (v.valid_until is null or v.valid_until > :now)
        and (v.source <> 'SELF' or f.self_counts))
    and not exists (
      select 1 from done x
      join activity_develops o on o.tenant_id = :tenant and o.activity_id = x.activity_id
      where o.competency_id = d.competency_id and o.to_level >= d.to_level)
  union all
  select null, null
  where not exists (
    select 1 from activity_develops d where d.tenant_id = :tenant and d.activity_id = :activity)
)
select m.competency, m.to_level
from missing m
where not exists (
  select 1 from done x
  where x.activity_id = :activity or exists (
    select 1 from activity_equivalent q
    where q.tenant_id = :tenant and q.activity_id = :activity and q.equivalent_id = x.activity_id))
order by 1
