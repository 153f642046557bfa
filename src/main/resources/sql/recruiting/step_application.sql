-- Takes an application to another stage. Parameters: id, stage, version (that was read), now, actor. Leans on job_application_pk.
update job_application a set stage = :stage, version = a.version + 1, updated_at = :now, updated_by = :actor
where a.tenant_id = :tenant and a.id = :id and a.version = :version
