-- Which activities have these external ids (or ids), are they on offer, and what does completing them prove?
-- Slots: key, type. Parameters: keys. Leans on activity_external or activity_pk.
select {key}::text as external_id, a.source, a.id, a.version, a.graded, a.proves_level, a.develops, a.active, a.active_from,
  a.active_to
from activity a
where a.tenant_id = :tenant and {key} = any(:keys::{type}[]) and a.deleted_at is null
