-- Begins to apply an import and its parts. Parameters: import, now. Leans on import_job_pk, import_job_parts.
update import_job set state = 'RUNNING', started_at = :now, attempts = attempts + 1
where tenant_id = :tenant and (id = :import or parent_id = :import)
