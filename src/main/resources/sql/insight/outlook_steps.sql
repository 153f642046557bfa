-- From which job do people go to which one? One row a step of a career path that is judged to be usual. Leans on career_path_by_from.
select distinct p.from_job_id, p.to_job_id
from career_path p
join job f on f.tenant_id = :tenant and f.tenant_id = p.tenant_id and f.id = p.from_job_id
join job t on t.tenant_id = :tenant and t.tenant_id = p.tenant_id and t.id = p.to_job_id
where p.tenant_id = :tenant and p.active and p.deleted_at is null and p.kind <> 'IMPORTED'
  and f.active and f.deleted_at is null and t.active and t.deleted_at is null
