-- Whose are the profiles that rows are about already, and which other profile has the person of the row?
-- Parameters: employees, sources, externalIds (one of each a row). Leans on mentor_profile_external, mentor_profile_once.
select asked.ordinal, p.employee_id as owner_id, o.external_id as other_external_id
from unnest(:employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (employee_id, source, external_id, ordinal)
left join mentor_profile p on p.tenant_id = :tenant and p.source = asked.source and p.external_id = asked.external_id
left join mentor_profile o on o.tenant_id = :tenant and o.employee_id = asked.employee_id and o.deleted_at is null
  and (o.source, o.external_id) <> (asked.source, asked.external_id)
