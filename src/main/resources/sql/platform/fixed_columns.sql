-- What do the columns say that never change, of the things that rows are about already? One row a thing, deleted ones too.
-- Slots: table, columns. Parameters: sources, externalIds (one of each a row). Leans on <table>_external.
select r.ordinal{columns}
from unnest(:sources::text[], :externalIds::text[]) with ordinality as r (source, external_id, ordinal)
join {table} t on t.tenant_id = :tenant and t.source = r.source and t.external_id = r.external_id
