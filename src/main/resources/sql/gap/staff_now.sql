-- Who is in the group today, and where do they work? Gives: staff. Slots: filter, visible (over employee e). Leans on employee_by_*.
staff as (
  select e.id, e.job_id, e.org_unit_id, e.location from employee e
  where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
)
