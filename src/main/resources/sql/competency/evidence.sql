-- What evidence is there? One row each; {and} narrows, {order} sorts and limits.
-- Leans on evidence_pk for one, evidence_of_person, evidence_by_competency, evidence_recorded by time.
select x.id, x.source_system, x.external_id, x.employee_id, e.external_id as employee_external_id, x.competency_id,
  c.external_id as competency_external_id, x.level, x.source, x.rater_id, r.external_id as rater_external_id,
  x.observed_at, x.valid_until, x.comment, x.origin_type, x.origin_id, x.recorded_at, x.recorded_by, x.revoked_at,
  x.revoked_by, x.revocation_reason
from evidence x
join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id
join competency c on c.tenant_id = :tenant and c.tenant_id = x.tenant_id and c.id = x.competency_id
left join employee r on r.tenant_id = :tenant and r.tenant_id = x.tenant_id and r.id = x.rater_id
where x.tenant_id = :tenant {and}
{order}
