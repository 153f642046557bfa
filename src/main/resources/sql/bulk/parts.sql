-- Which parts has an import, in the order in which they are applied? Parameters: import. Leans on import_job_parts.
select j.id, j.kind, j.source, j.mode, j.on_error, j.dry_run, j.caller, j.attempts, (
    select count(*) from import_problem p
    where p.tenant_id = :tenant and p.import_id = j.id and not exists (
      select 1 from import_key k
      where k.tenant_id = :tenant and k.import_id = j.id and k.line = p.line)
  ) as problems
from import_job j
where j.tenant_id = :tenant and j.parent_id = :import
order by j.id
