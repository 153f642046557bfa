-- For which job are people to be guided? No row for an unknown or deleted one. Parameters: job. Leans on job_pk.
select j.id as job_id, j.external_id as job_external_id, j.title as job_title
from job j
where j.tenant_id = :tenant and j.id = :job and j.deleted_at is null
