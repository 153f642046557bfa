-- Whose name at sign-in is this? The name that a client gave, else the address, else the external id.
-- Parameters: value. Leans on scim_user_named, employee_by_email, employee_without_email.
select a.employee_id as id from scim_user a
where a.tenant_id = :tenant and a.name_key = lower(:value)
union all
select b.id from employee b
where b.tenant_id = :tenant and lower(b.email) = lower(:value) and b.deleted_at is null
  and not exists (select 1 from scim_user c
    where c.tenant_id = :tenant and c.employee_id = b.id and c.name_key is not null)
union all
select d.id from employee d
where d.tenant_id = :tenant and d.email is null and lower(d.external_id) = lower(:value) and d.deleted_at is null
  and not exists (select 1 from scim_user f
    where f.tenant_id = :tenant and f.employee_id = d.id and f.name_key is not null)
