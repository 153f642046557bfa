-- Do these people want these positions, or their jobs? One row an asking about a person of whom the caller may know that.
-- Slot: visible (over employee e). Parameters: employees, positions, jobs (one of each an asking; jobs may be null).
-- Leans on employee_pk, career_aspiration_of_person.
select asked.ordinal, exists (
    select 1 from career_aspiration a
    where a.tenant_id = :tenant and a.employee_id = asked.employee_id and a.active and a.deleted_at is null
      and (a.position_id = asked.position_id or a.job_id = asked.job_id)
  ) as interested
from unnest(:employees::uuid[], :positions::uuid[], :jobs::uuid[]) with ordinality
  as asked (employee_id, position_id, job_id, ordinal)
join employee e on e.tenant_id = :tenant and e.id = asked.employee_id
where {visible}
