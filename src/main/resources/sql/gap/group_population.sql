-- How many people does a group have? Slots: filter, visible (over employee e). Leans on employee_pk and employee_by_*.
select count(*) as population from employee e
where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
