-- Which other entry has the person of a row? Parameters: employees, sources, externalIds (one of each a row). Leans on expert_once.
select asked.ordinal, o.external_id
from unnest(:employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (employee_id, source, external_id, ordinal)
join expert o on o.tenant_id = :tenant and o.employee_id = asked.employee_id and o.deleted_at is null
  and (o.source, o.external_id) <> (asked.source, asked.external_id)
