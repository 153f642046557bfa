-- Which ids were set aside for the rows with these external ids? Parameters: import, externalIds.
-- One look a key into import_key_external, whatever the planner believes of a file that came a moment ago.
select x.external_id, s.new_id
from unnest(:externalIds::text[]) as x (external_id)
cross join lateral (
  select k.new_id from import_key k
  where k.tenant_id = :tenant and k.import_id = :import and k.external_id = x.external_id and not k.failed
  limit 1
) s
