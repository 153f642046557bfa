-- What is there of the things that rows are about, in the columns that other sources own? One row a thing; what was deleted begins anew.
-- Slots: table, arrays, names, columns; made from the columns that are owned. Parameters: sources, externalIds and c0, c1 … (one of
-- each a row). Leans on <table>_external.
select r.ordinal{columns}
from unnest(:sources::text[], :externalIds::text[], {arrays}) with ordinality as r (source, external_id, {names}, ordinal)
join {table} t on t.tenant_id = :tenant and t.source = r.source and t.external_id = r.external_id and t.deleted_at is null
