-- Which webhooks are there? One row a webhook, without its secrets; {and} narrows, {order} sorts and limits.
-- Leans on webhook_pk for one, webhook_external by key, webhook_changed by change.
select w.id, w.external_id, w.source, w.name, w.description, w.url, w.event_types, w.subject_types, w.sources, w.stopped, w.active, w.version,
  w.created_at, w.updated_at, w.deleted_at
from webhook w
where w.tenant_id = :tenant {and}
{order}
