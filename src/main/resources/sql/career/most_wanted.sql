-- Which job do people want most? One row a person who wants one: the aspiration of the smallest priority, then the soonest, then
-- the oldest; of a position the job that it has now. Slot: visible (over aspiration a). Parameters: employees.
-- Leans on career_aspiration_of_person.
select distinct on (a.employee_id) a.employee_id, j.id as job_id, j.external_id as job_external_id, j.title as job_title
from career_aspiration a
left join position p on p.tenant_id = :tenant and p.tenant_id = a.tenant_id and p.id = a.position_id and p.deleted_at is null
join job j on j.tenant_id = :tenant and j.tenant_id = a.tenant_id and j.id = coalesce(a.job_id, p.job_id) and j.deleted_at is null
where a.tenant_id = :tenant and a.employee_id = any(:employees) and a.active and a.deleted_at is null and {visible}
order by a.employee_id, a.priority nulls last,
  array_position(array['NOW', 'ONE_TO_TWO_YEARS', 'THREE_PLUS_YEARS'], a.horizon) nulls last, a.id
