-- Which of these rows are about webhooks that are there already? One row each; ordinal tells the row. Parameters: sources and
-- externalIds, one of each a row. Leans on webhook_external.
select k.ordinal
from unnest(:sources::text[], :externalIds::text[]) with ordinality as k (source, external_id, ordinal)
join webhook t on t.tenant_id = :tenant and t.source = k.source and t.external_id = k.external_id and t.deleted_at is null
