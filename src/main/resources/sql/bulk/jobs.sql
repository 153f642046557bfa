-- Which imports are there? One row each; {and} narrows, {order} sorts and limits. Leans on import_job_pk.
select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.state, j.received, j.created, j.updated, j.unchanged,
  j.failed, j.deactivated, j.problem, j.created_at, j.created_by, j.started_at, j.finished_at, j.caller,
  coalesce(j.finished_at, j.started_at, j.created_at) as changed_at
from import_job j
where j.tenant_id = :tenant {and}
{order}
