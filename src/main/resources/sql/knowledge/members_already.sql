-- Who of these stands to which of these communities already, by another key? Parameters: communities, employees, sources, externalIds
-- (one of each a row). Leans on community_member_once.
select asked.ordinal, k.external_id
from unnest(:communities::uuid[], :employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (community_id, employee_id, source, external_id, ordinal)
join community_member k on k.tenant_id = :tenant and k.community_id = asked.community_id and k.employee_id = asked.employee_id
  and k.deleted_at is null and (k.source, k.external_id) <> (asked.source, asked.external_id)
