-- Which jobs are in use? One row a job. Leans on job_pk.
select j.id as job_id, j.external_id as job_external_id, j.title as job_title
from job j
where j.tenant_id = :tenant and j.active and j.deleted_at is null
