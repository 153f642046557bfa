-- How many people has each job today? One row a job with people, or one of these jobs; people without a job are in one without an id.
-- Slots: filter, visible (over employee e). Parameters: jobs. Leans on employee_by_job, job_pk.
with {include gap/staff_now}, counted as (
  select p.job_id, count(*) as heads from staff p group by 1
)
select j.id as job_id, j.external_id, j.title, j.job_family_id, coalesce(c.heads, 0) as heads
from job j
left join counted c on c.job_id = j.id
where j.tenant_id = :tenant and (c.heads is not null or j.id = any(:jobs))
union all
select null, null, null, null, c.heads from counted c where c.job_id is null
