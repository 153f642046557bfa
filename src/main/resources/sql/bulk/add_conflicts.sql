-- Keeps what rows said of members that other sources own. Parameters: import, and one array a column. Leans on import_conflict_pk.
insert into import_conflict (tenant_id, import_id, number, line, external_id, pointer, kept, offered, owner)
select :tenant, :import, c.number, c.line, c.external_id, c.pointer, c.kept, c.offered, c.owner
from unnest(:numbers::int[], :lines::int[], :externalIds::text[], :pointers::text[], :kept::text[], :offered::text[],
  :owners::text[]) as c (number, line, external_id, pointer, kept, offered, owner)
on conflict (tenant_id, import_id, number) do update set kept = excluded.kept, offered = excluded.offered, owner = excluded.owner
