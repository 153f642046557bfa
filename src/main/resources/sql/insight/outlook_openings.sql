-- How many are yet to be hired by open requisitions, for which job and until when? One row a job and day. Leans on requisition_by_job.
select q.job_id, q.target_date, sum(q.head_count - a.hired) as people
from requisition q
cross join lateral (
  select count(*) as hired from job_application a
  where a.tenant_id = :tenant and a.requisition_id = q.id and a.stage = 'HIRED' and a.deleted_at is null
) a
where q.tenant_id = :tenant and q.state = 'OPEN' and q.active and q.deleted_at is null and q.head_count > a.hired
group by 1, 2
