-- Which of these nominations stand already under another external id?
-- Parameters: keyPositions, nominees (people or talent pools), sources, externalIds (one of each a row).
-- Leans on successor_by_key_position.
select asked.ordinal, s.external_id
from unnest(:keyPositions::uuid[], :nominees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (key_position_id, nominee_id, source, external_id, ordinal)
join successor s on s.tenant_id = :tenant and s.key_position_id = asked.key_position_id and s.deleted_at is null
  and coalesce(s.employee_id, s.talent_pool_id) = asked.nominee_id
where (s.source, s.external_id) <> (asked.source, asked.external_id)
