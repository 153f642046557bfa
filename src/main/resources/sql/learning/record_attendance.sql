-- Says of enrolments who was there. Parameters: now, actor, and one array a column. Leans on enrolment_pk.
update enrolment n set state = r.state, place = null, offer_expires_at = null, attended_hours = r.hours,
  score = r.score, passed = r.passed, version = n.version + 1, updated_at = :now, updated_by = :actor
from unnest(:ids::uuid[], :states::text[], :hours::numeric[], :scores::numeric[], :passed::bool[])
  as r (id, state, hours, score, passed)
where n.tenant_id = :tenant and n.id = r.id
