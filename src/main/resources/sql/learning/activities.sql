-- What is in the catalogue? One row an activity; {and} narrows, {order} sorts and limits.
-- Leans on activity_pk for one, activity_external by key, activity_changed by change, activity_search and activity_tags.
select a.id, a.external_id, a.source, a.title, a.type, a.description, a.hours, a.cost_amount, a.cost_currency, a.provider,
  a.language, a.languages, a.delivery_mode, a.difficulty, a.tags, a.audience, a.graded, a.proves_level, a.develops,
  a.prerequisites, a.equivalents, a.program, a.active_from, a.active_to, a.edition, a.active, a.version, a.created_at, a.updated_at,
  a.deleted_at
from activity a
where a.tenant_id = :tenant {and}
{order}
