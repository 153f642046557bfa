-- How many files of the tenant wait or are being applied, and since when does the oldest? One row. No parameters.
-- Leans on import_job_open.
select count(*) as waiting, min(j.created_at) as oldest
from import_job j
where j.tenant_id = :tenant and j.state in ('QUEUED', 'RUNNING') and j.parent_id is null
