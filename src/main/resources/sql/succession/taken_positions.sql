-- Which of these positions are key under another external id already?
-- Parameters: positions, sources, externalIds (one of each a row). Leans on key_position_by_position.
select asked.ordinal, k.external_id
from unnest(:positions::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (position_id, source, external_id, ordinal)
join key_position k on k.tenant_id = :tenant and k.position_id = asked.position_id and k.deleted_at is null
where (k.source, k.external_id) <> (asked.source, asked.external_id)
