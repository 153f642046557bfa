-- Which of these people applied already for these requisitions, by another application?
-- Parameters: requisitions, people, sources, externalIds (one of each a row). Leans on job_application_once.
select asked.ordinal, a.external_id
from unnest(:requisitions::uuid[], :people::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (requisition_id, person_id, source, external_id, ordinal)
join job_application a on a.tenant_id = :tenant and a.requisition_id = asked.requisition_id
  and coalesce(a.candidate_id, a.employee_id) = asked.person_id and a.deleted_at is null
where (a.source, a.external_id) <> (asked.source, asked.external_id)
