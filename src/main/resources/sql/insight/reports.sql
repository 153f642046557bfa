-- Which reports are there? One row a report; {and} narrows, {order} sorts and limits.
-- Leans on report_pk for one, report_external by key, report_changed by change.
select d.id, d.external_id, d.source, d.name, d.description, d.insight, d.parameters, d.format, d.schedule, d.keep_days, d.owner, d.next_at, d.active,
  d.version, d.created_at, d.updated_at, d.deleted_at
from report d
where d.tenant_id = :tenant {and}
{order}
