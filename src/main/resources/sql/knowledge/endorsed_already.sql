-- Which of these are on record already, by another key? Parameters: employees, competencies, endorsers, sources, externalIds (one
-- of each a row). Leans on endorsement_once.
select asked.ordinal, n.external_id
from unnest(:employees::uuid[], :competencies::uuid[], :endorsers::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (employee_id, competency_id, endorser_id, source, external_id, ordinal)
join endorsement n on n.tenant_id = :tenant and n.employee_id = asked.employee_id and n.competency_id = asked.competency_id
  and n.endorser_id = asked.endorser_id and n.deleted_at is null
  and (n.source, n.external_id) <> (asked.source, asked.external_id)
