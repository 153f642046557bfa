-- Whose are the reports that have the keys of rows? One row each; ordinal tells the row. Parameters: sources and externalIds, one of
-- each a row. Leans on report_external.
select k.ordinal, t.owner
from unnest(:sources::text[], :externalIds::text[]) with ordinality as k (source, external_id, ordinal)
join report t on t.tenant_id = :tenant and t.source = k.source and t.external_id = k.external_id
