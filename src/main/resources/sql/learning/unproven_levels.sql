-- Which levels that an activity develops does neither a completion nor evidence of a person prove? One row a level, with
-- the competency's external id; one without it if the activity develops nothing. Parameters: activity, employee, completion
-- (null for evidence), evidence (ids). Leans on activity_develops_pk, completion_pk, evidence_pk.
select k.external_id as competency, d.to_level
from activity_develops d
join competency k on k.tenant_id = :tenant and k.tenant_id = d.tenant_id and k.id = d.competency_id
where d.tenant_id = :tenant and d.activity_id = :activity
  and not exists (
    select 1 from evidence v
    where v.tenant_id = :tenant and v.id = any(:evidence) and v.employee_id = :employee
      and v.competency_id = d.competency_id and v.level >= d.to_level and v.revoked_at is null)
  and not exists (
    select 1 from completion c
    join activity_develops o on o.tenant_id = :tenant and o.tenant_id = c.tenant_id and o.activity_id = c.activity_id
    where c.tenant_id = :tenant and c.id = :completion and c.employee_id = :employee and c.passed and c.voided_at is null
      and o.competency_id = d.competency_id and o.to_level >= d.to_level)
union all
select null, null
where not exists (
  select 1 from activity_develops d where d.tenant_id = :tenant and d.activity_id = :activity)
order by 1
