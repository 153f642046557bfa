-- Which people does a group have? Slots: filter, visible (over employee e). Parameter: limit.
-- Leans on employee_pk and employee_by_*.
select e.id from employee e
where e.tenant_id = :tenant and e.active and e.deleted_at is null and {filter} and {visible}
order by e.id limit :limit
