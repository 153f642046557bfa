-- Forgets what SCIM told of people who were deleted by another way and had this name at sign-in.
-- Parameters: userName. Leans on scim_user_named.
delete from scim_user s
where s.tenant_id = :tenant and s.name_key = lower(:userName)
  and exists (select 1 from employee e
    where e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id and e.deleted_at is not null)
