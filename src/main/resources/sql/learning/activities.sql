-- What is in the catalogue? One row an activity; {and} narrows, {order} sorts and limits.
-- Leans on activity_pk for one, activity_external by key, activity_changed by change.
select a.id, a.external_id, a.source, a.title, a.type, a.description, a.hours, a.cost_amount, a.cost_currency, a.provider,
  a.language, a.delivery_mode, a.graded, a.proves_level, a.develops, a.prerequisites, a.active, a.version, a.created_at,
  a.updated_at, a.deleted_at
from activity a
where a.tenant_id = :tenant {and}
{order}
