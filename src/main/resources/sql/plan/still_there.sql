-- Which of these people are there, and which of these activities are on offer? Parameters: people, activities, today.
-- Leans on employee_pk, activity_pk.
select e.id from employee e
where e.tenant_id = :tenant and e.id = any(:people) and e.active and e.deleted_at is null
union
select a.id from activity a
where a.tenant_id = :tenant and a.id = any(:activities) and {include learning/offered}
