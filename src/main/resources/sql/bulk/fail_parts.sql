-- Ends the parts of an import that failed as a whole. Parameters: import, now. Leans on import_job_parts.
update import_job set state = 'FAILED', finished_at = :now
where tenant_id = :tenant and parent_id = :import and state <> 'FAILED'
