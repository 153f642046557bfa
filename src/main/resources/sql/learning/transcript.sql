-- What had a person completed at a moment, as it was known then, in the words of the versions that were completed? One row each,
-- the earliest first; one without a completion for somebody of none, no row for those whom the caller may not see.
-- Slot: visible (over employee e). Parameters: employee, asOf.
-- Leans on employee_pk, completion_of_person, activity_version_number, evidence_by_origin.
select e.id as employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, c.id, c.source_system,
  c.external_id, a.id as activity_id, a.external_id as activity_external_id, c.activity_version,
  coalesce(v.content ->> 'title', a.title) as title, coalesce(v.content ->> 'type', a.type) as type,
  case when v.id is null then a.provider else v.content ->> 'provider' end as provider, c.completed_at, c.score, c.passed,
  {include learning/completion_took} as took,
  {include learning/transcript_evidence} as evidence
from employee e
left join completion c on c.tenant_id = :tenant and c.tenant_id = e.tenant_id and c.employee_id = e.id
  and c.recorded_at <= :asOf and (c.voided_at is null or c.voided_at > :asOf)
left join activity a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.activity_id
left join lateral (
  select o.id, o.content from activity_version o
  where o.tenant_id = :tenant and o.activity_id = c.activity_id
  order by o.number > c.activity_version, abs(o.number - c.activity_version) limit 1
) v on true
where e.tenant_id = :tenant and e.id = :employee and e.deleted_at is null and {visible}
order by c.completed_at, c.id
