-- Which manager, and which unit, does a user name? At most one manager; units by external id first, then by name.
-- Parameters: manager, department. Leans on employee_pk, org_unit_external.
select 'manager' as what, m.id, m.external_id, m.given_name as name, 0 as place from employee m
where m.tenant_id = :tenant and m.id = :manager::uuid and m.deleted_at is null
union all
select 'unit', u.id, u.external_id, u.name, case when u.external_id = :department::text then 0 else 1 end from org_unit u
where u.tenant_id = :tenant and u.deleted_at is null
  and (u.external_id = :department::text or lower(u.name) = lower(:department::text))
order by place, id
