-- Puts enrolments on record. Parameters: now, actor, and one array a column.
insert into enrolment (tenant_id, id, source, external_id, session_id, employee_id, state, place, offer_expires_at, moved_from_id, assignment_id,
  version, created_at, created_by, updated_at, updated_by)
select :tenant, r.id, r.source, r.external_id, r.session_id, r.employee_id, r.state, r.place, r.offer_expires_at, r.moved_from_id, r.assignment_id, 1,
  :now, :actor, :now, :actor
from unnest(:ids::uuid[], :sources::text[], :externalIds::text[], :sessions::uuid[], :employees::uuid[], :states::text[], :places::int[], :expires::timestamptz[],
  :moved::uuid[], :assignments::uuid[])
  as r (id, source, external_id, session_id, employee_id, state, place, offer_expires_at, moved_from_id, assignment_id)
