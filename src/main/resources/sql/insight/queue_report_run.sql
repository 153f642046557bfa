-- Queues a run of a report, for its owner, as it is now. Parameters: id, report, due (when the schedule wanted it, or null), format (or null for the report's), now, actor.
-- Leans on report_pk.
insert into report_run (tenant_id, id, report_id, owner, insight, format, state, scheduled_for, attempts, keep_until, created_at,
  created_by)
select :tenant, :id, d.id, d.owner, d.insight, coalesce(:format::text, d.format), 'QUEUED', :due::timestamptz, 0, :now + d.keep_days * interval '1 day', :now,
  :actor
from report d
where d.tenant_id = :tenant and d.id = :report
on conflict (tenant_id, report_id, scheduled_for) do nothing
