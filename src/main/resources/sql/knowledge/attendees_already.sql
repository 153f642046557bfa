-- Who of these comes to which of these events already, by another key? Parameters: events, employees, sources, externalIds
-- (one of each a row). Leans on event_attendee_once.
select asked.ordinal, a.external_id
from unnest(:events::uuid[], :employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (event_id, employee_id, source, external_id, ordinal)
join event_attendee a on a.tenant_id = :tenant and a.event_id = asked.event_id and a.employee_id = asked.employee_id
  and a.deleted_at is null and (a.source, a.external_id) <> (asked.source, asked.external_id)
