-- Where do people stand today? One row a person whom the caller may see, with the job if there is one.
-- Slot: visible (over employee e). Parameters: employees. Leans on employee_pk, job_pk.
select e.id, e.external_id, e.given_name, e.family_name, j.id as job_id, j.external_id as job_external_id, j.title as job_title
from employee e
left join job j on j.tenant_id = :tenant and j.tenant_id = e.tenant_id and j.id = e.job_id and j.deleted_at is null
where e.tenant_id = :tenant and e.id = any(:employees) and e.deleted_at is null and {visible}
