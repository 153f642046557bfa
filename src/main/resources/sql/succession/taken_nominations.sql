-- Which of these nominations stand already under another external id?
-- Parameters: keyPositions, employees, sources, externalIds (one of each a row). Leans on successor_by_key_position.
select asked.ordinal, s.external_id
from unnest(:keyPositions::uuid[], :employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (key_position_id, employee_id, source, external_id, ordinal)
join successor s on s.tenant_id = :tenant and s.key_position_id = asked.key_position_id and s.deleted_at is null
  and s.employee_id = asked.employee_id
where (s.source, s.external_id) <> (asked.source, asked.external_id)
