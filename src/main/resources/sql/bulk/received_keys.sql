-- On which lines of a file stand these keys, as far as it was received? Parameters: import, externalIds.
-- One look a key into import_key_external, whatever the planner believes of a file that is just coming.
select x.external_id, s.line
from unnest(:externalIds::text[]) as x (external_id)
cross join lateral (
  select k.line from import_key k
  where k.tenant_id = :tenant and k.import_id = :import and k.external_id = x.external_id
  limit 1
) s
