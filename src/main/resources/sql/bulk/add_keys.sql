-- Keeps which things a chunk has and where they hang. Parameters: import, and one array a column.
insert into import_key (tenant_id, import_id, line, external_id, parent_external_id, new_id, failed)
select :tenant, :import, k.line, k.external_id, k.parent_external_id, k.new_id, false
from unnest(:lines::int[], :externalIds::text[], :parents::text[], :newIds::uuid[])
  as k (line, external_id, parent_external_id, new_id)
