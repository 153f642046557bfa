-- Which of these ids are people or groups? Parameters: ids. Leans on employee_pk, scim_group_pk.
select e.id, false as grouped from employee e
where e.tenant_id = :tenant and e.id = any(:ids::uuid[]) and e.deleted_at is null
union all
select g.id, true from scim_group g where g.tenant_id = :tenant and g.id = any(:ids::uuid[])
