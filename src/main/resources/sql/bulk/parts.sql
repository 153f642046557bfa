-- Which parts has an import, in the order in which they are applied? Parameters: import. Leans on import_job_parts.
select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.caller, j.attempts, coalesce(j.refused, j.failed) as refused,
  j.untold_line, j.most_ended
from import_job j
where j.tenant_id = :tenant and j.parent_id = :import
order by j.id
